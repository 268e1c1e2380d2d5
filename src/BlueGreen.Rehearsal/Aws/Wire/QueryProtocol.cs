using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.WebUtilities;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>
/// The Query protocol: form parameters in, XML out. ELB, STS, CloudFormation, IAM and older CloudWatch clients.
/// </summary>
internal sealed class QueryProtocol : WireProtocol
{
    private const string ContentType = "text/xml";

    public override bool Speaks(WireRequest request) =>
        request.Method == "POST"
        && request.Headers.ContentType.ToString(
            ).StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal);

    public override AwsCall Read(WireRequest request, Caller caller)
    {
        var members = QueryParameters.Nest(QueryHelpers.ParseQuery(request.Text)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())));
        var action = members.Text("Action") ?? throw new AwsException("MissingAction", "The request names no Action.");
        var version = members.Text("Version") ?? "";
        members.Remove("Action");
        members.Remove("Version");

        var signingName = request.Scope?.SigningName ?? "";
        if (!ServiceCatalog.BySigningName.TryGetValue(signingName, out var service)
            && !ServiceCatalog.ByVersion.TryGetValue(version, out service))
        {
            throw new AwsException("InvalidAction",
                $"The rehearsal does not know which service {action} "
                + $"(signed for '{signingName}', version '{version}') belongs to.");
        }
        return new(service, action, members, caller);
    }

    public override WireResponse Write(AwsCall call, JsonObject answer, string requestId)
    {
        XNamespace ns = ServiceCatalog.XmlNamespaces[call.Service];
        var result = new XElement(ns + $"{call.Action}Result", Elements(ns, answer));
        var metadata = new XElement(ns + "ResponseMetadata", new XElement(ns + "RequestId", requestId));
        return Xml(200, new XElement(ns + $"{call.Action}Response", result, metadata), requestId);
    }

    public override WireResponse WriteError(AwsException error, string requestId) =>
        Xml(error.Status,
            new XElement("ErrorResponse",
                new XElement("Error",
                    new XElement("Type", error.Status < 500 ? "Sender" : "Receiver"),
                    new XElement("Code", error.Code),
                    new XElement("Message", error.Message)),
                new XElement("RequestId", requestId)),
            requestId);

    private static WireResponse Xml(int status, XElement root, string requestId) =>
        new(status, ContentType, root.ToString(SaveOptions.DisableFormatting))
        {
            Headers = System.Collections.Immutable.ImmutableDictionary<string,
                string>.Empty.Add("x-amzn-RequestId", requestId),
        };

    private static IEnumerable<XElement> Elements(XNamespace ns, JsonObject members) =>
        members.Where(member => member.Value is not null)
            .Select(member => new XElement(ns + member.Key, Content(ns, member.Value!)));

    private static object Content(XNamespace ns, JsonNode node) => node switch
    {
        JsonObject members => Elements(ns, members),
        JsonArray items => items.Where(item => item is not null)
            .Select(item => new XElement(ns + "member", Content(ns, item!))),
        _ when node.IsInstant(out var instant) =>
            instant.Value.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        _ when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };
}
