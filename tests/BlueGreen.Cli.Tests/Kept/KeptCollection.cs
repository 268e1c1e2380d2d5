namespace BlueGreen.Cli.Tests.Kept;

/// <summary>All that is tried on one kept rehearsal, one test after another.</summary>
[CollectionDefinition(Name)]
public sealed class KeptCollection : ICollectionFixture<KeptRehearsal>
{
    public const string Name = "kept rehearsal";
}
