using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>What runs a template's functions, as the template and a scenario see it.</summary>
public interface IFunctionHost
{
    AwsAccount Account { get; }

    /// <summary>Judges the role of each function that is made.</summary>
    IPermissions Permissions { get; }

    /// <summary>What running each function has taken so far, by name.</summary>
    IReadOnlyList<FunctionStatistics> Statistics { get; }

    /// <summary>Creates the function, or changes it.</summary>
    Task PutAsync(FunctionSettings function);

    Task RemoveAsync(string name);

    /// <summary>Ends the invocations of this function that run now, as a scenario decides when.</summary>
    int KillRunning(string functionName);
}
