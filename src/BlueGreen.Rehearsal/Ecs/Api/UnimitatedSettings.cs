using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Ecs.Api;

/// <summary>Refuses what changes how a service deploys and is not imitated: nothing is skipped silently.</summary>
internal static class UnimitatedSettings
{
    /// <exception cref="AwsException">`UnsupportedFeatureException`, which names the setting.</exception>
    public static void Refuse(JsonObject parameters)
    {
        var rollout = parameters["deploymentConfiguration"] as JsonObject ?? [];
        Demand("deploymentController.type", (parameters["deploymentController"] as JsonObject)?.Text("type"), "ECS");
        Demand("schedulingStrategy", parameters.Text("schedulingStrategy"), "REPLICA");
        Demand("deploymentConfiguration.strategy", rollout.Text("strategy"), "ROLLING");
        Demand(
            "deploymentConfiguration.alarms.enable",
            (rollout["alarms"] as JsonObject)?.Text("enable")?.ToLowerInvariant(), "false");
        foreach (var (member, _) in rollout["deploymentCircuitBreaker"] as JsonObject ?? [])
        {
            if (member is not ("enable" or "rollback"))
                throw Unimitated($"deploymentConfiguration.deploymentCircuitBreaker.{member}");
        }
    }

    private static void Demand(string setting, string? found, string imitated)
    {
        if (found is not null && found != imitated)
            throw Unimitated($"{setting} {found}, only {imitated}");
    }

    private static AwsException Unimitated(string what) =>
        new("UnsupportedFeatureException", $"The rehearsal does not imitate {what}.");
}
