using AwsSdk.Slices.Tests.Services;

[assembly: AssemblyFixture(typeof(AwsEndpoints))]

namespace AwsSdk.Slices.Tests.Services;

/// <summary>Every endpoint that the operations are tried against, each started once, when first asked for.</summary>
public sealed class AwsEndpoints : IAsyncDisposable
{
    private static readonly Dictionary<string, Func<IAwsEndpoint>> Known = new()
    {
        ["moto"] = () => new MotoEndpoint(),
        ["rehearsal"] = () => new RehearsalEndpoint(),
    };

    private readonly Dictionary<string, IAwsEndpoint> started = [];
    private readonly Dictionary<string, Task<(AwsWorld? World, string Missing)>> worlds = [];

    public static TheoryData<string> Names => [.. Known.Keys];

    /// <summary>The world there, or a skipped test that says what is not installed.</summary>
    public async Task<AwsWorld> WorldAsync(string name)
    {
        var (world, missing) = await StartOnce(name);
        if (world is null)
            Assert.Skip(missing);
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var endpoint in started.Values)
            await endpoint.DisposeAsync();
    }

    private Task<(AwsWorld? World, string Missing)> StartOnce(string name)
    {
        lock (started)
        {
            if (!started.ContainsKey(name))
            {
                started[name] = Known[name]();
                worlds[name] = started[name].StartAsync();
            }
            return worlds[name];
        }
    }
}
