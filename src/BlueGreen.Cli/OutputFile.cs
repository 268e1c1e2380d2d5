namespace BlueGreen.Cli;

/// <summary>A file that a verb is to write at its end.</summary>
internal static class OutputFile
{
    /// <summary>Before anything is started: a report that cannot be written is known after minutes otherwise.</summary>
    /// <exception cref="BadInputException">There is no such folder, or it is one itself.</exception>
    public static void Demand(string option, string? file)
    {
        if (file is not null
            && (Directory.Exists(file) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))))
            throw new BadInputException(
                $"{option}: {file} found, a file in a folder that exists expected. Make the folder.");
    }
}
