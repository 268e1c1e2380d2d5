using System.Collections;
using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.Processes;

/// <summary>The environment of a child: what any process of this machine needs, and nothing else of ours.</summary>
internal static class ProcessEnvironment
{
    /// <summary>The variable (`1`) that tells an application to leave when its standard input ends.</summary>
    public const string ExitOnEndOfInput = "EXIT_ON_STDIN_EOF";

    /// <summary>What a process needs to run at all. The rest stays behind, as with a container.</summary>
    private static readonly ImmutableArray<string> Inherited =
    [
        "PATH", "HOME", "TMPDIR", "TMP", "TEMP", "LANG", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64",
        "SystemRoot", "SystemDrive", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "ProgramFiles",
    ];

    public static void Set(
        IDictionary<string, string?> environment, IEnumerable<KeyValuePair<string, string>> variables)
    {
        environment.Clear();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (Inherited.Contains((string)variable.Key))
                environment[(string)variable.Key] = (string?)variable.Value;
        }
        foreach (var (name, value) in variables)
            environment[name] = value;
        environment[ExitOnEndOfInput] = "1";
    }
}
