using System.IO.Enumeration;
using System.Net;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace BlueGreen.Rehearsal.LoadBalancing.Routing;

/// <summary>One field of a request and the values any of which it may have; compiled once, asked per request.</summary>
/// <remarks>
/// `*` and `?` are wildcards; paths and methods compare by case, all else without ("Condition types for listener
/// rules").
/// </remarks>
public sealed class RuleCondition
{
    private readonly Func<HttpRequest, bool> _holds;

    private RuleCondition(JsonObject source, Func<HttpRequest, bool> holds) =>
        (Described, _holds) = ((JsonObject)source.DeepClone(), holds);

    /// <summary>The condition as it was given.</summary>
    public JsonObject Described { get; }

    public bool HoldsFor(HttpRequest request) => _holds(request);

    public static RuleCondition Parse(JsonObject source) => source.Text("Field") switch
    {
        "path-pattern" => Path(source, Values(source, "PathPatternConfig")),
        "host-header" => Host(source, Values(source, "HostHeaderConfig")),
        "http-header" => Header(source, Values(source, "HttpHeaderConfig")),
        "http-request-method" => Method(source, Values(source, "HttpRequestMethodConfig")),
        "query-string" => Query(source),
        "source-ip" => SourceAddress(source, Values(source, "SourceIpConfig")),
        var other => throw Elb.Invalid($"Condition field '{other}' must be one of '[path-pattern, host-header, "
            + "http-header, http-request-method, query-string, source-ip]'"),
    };

    private static RuleCondition Path(JsonObject source, string[] patterns) =>
        new(source, request => Matches(patterns, request.Path.Value, ignoreCase: false));

    private static RuleCondition Host(JsonObject source, string[] patterns) =>
        new(source, request => Matches(patterns, request.Host.Host, ignoreCase: true));

    private static RuleCondition Header(JsonObject source, string[] patterns)
    {
        var name = (source["HttpHeaderConfig"] as JsonObject)?.Text("HttpHeaderName")
            ?? throw Elb.Invalid("HttpHeaderConfig needs an HttpHeaderName");
        return new(source, request => MatchesAny(patterns, request.Headers[name]));
    }

    private static RuleCondition Method(JsonObject source, string[] methods) =>
        new(source, request => methods.Contains(request.Method, StringComparer.Ordinal));

    private static RuleCondition SourceAddress(JsonObject source, string[] ranges)
    {
        var networks = Array.ConvertAll(ranges, IPNetwork.Parse);
        return new(source, request => request.HttpContext.Connection.RemoteIpAddress is { } address
            && networks.Any(network => network.Contains(address)));
    }

    private static RuleCondition Query(JsonObject source)
    {
        var pairs = (source["QueryStringConfig"] as JsonObject ?? []).Objects("Values")
            .Select(pair => (Key: pair.Text("Key"), Value: pair.Text("Value") ?? "*")).ToArray();
        if (pairs is []) throw Elb.Invalid("QueryStringConfig needs Values");
        return new(source, request => request.Query.Any(given => pairs.Any(pair =>
            (pair.Key is null || Matches(pair.Key, given.Key, ignoreCase: true))
            && given.Value.Any(value => Matches(pair.Value, value ?? "", ignoreCase: true)))));
    }

    /// <summary>Paths and hosts may also be given in `Values` directly.</summary>
    private static string[] Values(JsonObject source, string config)
    {
        string[] values = [.. (source[config] as JsonObject ?? source).Texts("Values")];
        return values is [] ? throw Elb.Invalid($"A condition value must be specified in {config}") : values;
    }

    private static bool MatchesAny(string[] patterns, StringValues texts)
    {
        foreach (var text in texts)
            if (Matches(patterns, text, ignoreCase: true)) return true;
        return false;
    }

    private static bool Matches(string[] patterns, string? text, bool ignoreCase)
    {
        foreach (var pattern in patterns)
            if (Matches(pattern, text, ignoreCase)) return true;
        return false;
    }

    private static bool Matches(string pattern, string? text, bool ignoreCase) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase);
}
