using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>What a load balancer is told beyond its shape; only the idle timeout has an effect here.</summary>
public static class LoadBalancerAttributes
{
    public const string IdleTimeout = "idle_timeout.timeout_seconds";

    /// <summary>
    /// The attributes an Application Load Balancer always has, at AWS's defaults ("LoadBalancerAttribute").
    /// </summary>
    public static readonly ImmutableSortedDictionary<string, string> Defaults =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["access_logs.s3.bucket"] = "",
            ["access_logs.s3.enabled"] = "false",
            ["access_logs.s3.prefix"] = "",
            ["client_keep_alive.seconds"] = "3600",
            ["connection_logs.s3.bucket"] = "",
            ["connection_logs.s3.enabled"] = "false",
            ["connection_logs.s3.prefix"] = "",
            ["deletion_protection.enabled"] = "false",
            [IdleTimeout] = "60",
            ["load_balancing.cross_zone.enabled"] = "true",
            ["routing.http.desync_mitigation_mode"] = "defensive",
            ["routing.http.drop_invalid_header_fields.enabled"] = "false",
            ["routing.http.preserve_host_header.enabled"] = "false",
            ["routing.http.x_amzn_tls_version_and_cipher_suite.enabled"] = "false",
            ["routing.http.xff_client_port.enabled"] = "false",
            ["routing.http.xff_header_processing.mode"] = "append",
            ["routing.http2.enabled"] = "true",
            ["waf.fail_open.enabled"] = "false",
            ["zonal_shift.config.enabled"] = "false",
        });

    /// <summary>The defaults, with the `LoadBalancerAttributes` of the template or of a call over them.</summary>
    public static ImmutableSortedDictionary<string, string> Parse(JsonObject source) => Defaults.SetItems(
        source.Objects("LoadBalancerAttributes").Select(attribute => KeyValuePair.Create(
            attribute.Text("Key") ?? throw Elb.Invalid("A load balancer attribute needs a Key"),
            attribute.Text("Value") ?? "")));
}
