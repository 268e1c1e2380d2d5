using System.Text.RegularExpressions;
using Amazon.CDK;
using BlueGreen.Core.Settings;

namespace BlueGreen.Cdk;

/// <summary>Makes the committed, rehearsed template: the deployed one, less what changes with every build.</summary>
public static partial class Synthesis
{
    /// <summary>Stands for the name of the functions' package, which CDK derives from its content.</summary>
    public const string PackageKey = "functions.zip";

    /// <param name="directory">Receives CDK's output, and stands in for the functions' package.</param>
    /// <param name="context">CDK context, such as the answers of earlier look-ups.</param>
    public static string Template(
        ApplicationSettings settings, string directory, IReadOnlyDictionary<string, object>? context = null)
    {
        var package = Directory.CreateDirectory(Path.Combine(directory, "package"));
        var app = new App(new AppProps
        {
            Outdir = Path.Combine(directory, "cdk.out"),
            Context = context?.ToDictionary(),
            AnalyticsReporting = false,
        });
        var stack = BlueGreenStack.In(app, settings, package.FullName);
        var assembly = app.Synth();
        var text = File.ReadAllText(assembly.GetStackByName(stack.StackName).TemplateFullPath);
        return AssetKey().Replace(text, $"\"{PackageKey}\"") + "\n";
    }

    [GeneratedRegex("\"[0-9a-f]{64}\\.zip\"")]
    private static partial Regex AssetKey();
}
