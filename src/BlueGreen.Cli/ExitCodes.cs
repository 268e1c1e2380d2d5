namespace BlueGreen.Cli;

/// <summary>What `bluegreen` tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>The answer was yes: the deployment succeeded, the scenario ended as expected.</summary>
    public const int Success = 0;

    /// <summary>The answer was no.</summary>
    public const int Failure = 1;

    /// <summary>The question was wrong: nothing was changed.</summary>
    public const int BadInput = 2;
}
