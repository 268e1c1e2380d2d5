namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>Decides what goes wrong at each place, as it is passed.</summary>
internal interface IFaultSource
{
    /// <summary>Null where all is well.</summary>
    Fault? At(Site site, DateTimeOffset now);
}
