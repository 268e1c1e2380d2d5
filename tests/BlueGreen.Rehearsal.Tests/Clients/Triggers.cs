using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.Clients;

/// <summary>The rules by which a pushed image starts a deployment: off where a test only wants the registry.</summary>
internal static class Triggers
{
    public static async Task DisableAsync(ClientRehearsal rehearsal)
    {
        foreach (var rule in (string[])["shop-push", "shop-sweep"])
        {
            await rehearsal.Aws.Gateway.CallAsync(
                new("events", "DisableRule", new() { ["Name"] = rule }, Caller.Operator),
                TestContext.Current.CancellationToken);
        }
    }
}
