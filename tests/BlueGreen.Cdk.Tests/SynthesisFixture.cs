using BlueGreen.Core.Settings;

namespace BlueGreen.Cdk.Tests;

/// <summary>Synthesises in this process: CDK's Node.js process starts once and serves one caller at a time.</summary>
public sealed class SynthesisFixture : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("bluegreen-cdk-tests-");

    public string Synthesise(ApplicationSettings settings, IReadOnlyDictionary<string, object>? context = null)
    {
        Checkout.NeedNode();
        return Synthesis.Template(settings, _directory.CreateSubdirectory(Path.GetRandomFileName()).FullName, context);
    }

    public void Dispose() => _directory.Delete(recursive: true);
}

/// <summary>All tests that synthesise, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SynthesisCollection : ICollectionFixture<SynthesisFixture>
{
    public const string Name = "synthesis";
}
