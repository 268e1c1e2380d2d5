namespace BlueGreen.Rehearsal.Processes;

/// <summary>Finds a command's program as a shell would, so that a missing one is known before all starts.</summary>
internal static class ExecutablePath
{
    /// <summary>A name is looked up on the PATH; one with a separator is a path relative to the directory.</summary>
    public static string? Find(string program, string directory)
    {
        if (program.Contains('/', StringComparison.Ordinal) || program.Contains(Path.DirectorySeparatorChar))
            return Existing(Path.GetFullPath(program, directory));
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Where(Path.IsPathRooted)
            .Select(folder => Existing(Path.Combine(folder, program)))
            .FirstOrDefault(found => found is not null);
    }

    private static string? Existing(string path) =>
        File.Exists(path) ? path
        : OperatingSystem.IsWindows() && File.Exists($"{path}.exe") ? $"{path}.exe"
        : null;
}
