using BlueGreen.Cli.Rehearse;

namespace BlueGreen.Cli.Verbs;

/// <summary>Reads the template that a verb is given, or the committed one.</summary>
internal static class TemplateFile
{
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public static string Read(string? file)
    {
        try
        {
            return File.ReadAllText(file ?? Layout.Template);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"--template: {problem.Message} Expected a template that cdk/BlueGreen.Cdk made.");
        }
    }
}
