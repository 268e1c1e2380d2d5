using BlueGreen.Cli.Rehearse;

namespace BlueGreen.Cli;

/// <summary>Reads the template that a verb is given, or the committed one.</summary>
internal static class TemplateFile
{
    /// <exception cref="BadInputException">There is none.</exception>
    public static string Read(string? file)
    {
        var template = file ?? Layout.Template;
        return File.Exists(template)
            ? File.ReadAllText(template)
            : throw new BadInputException($"--template: there is no file {template}.");
    }
}
