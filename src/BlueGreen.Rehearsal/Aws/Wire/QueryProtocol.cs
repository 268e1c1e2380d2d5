using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>
/// The Query protocol: form parameters in, XML out. ELB, STS, CloudFormation, IAM and older CloudWatch clients.
/// </summary>
internal sealed class QueryProtocol : WireProtocol
{
    private const string ContentType = "text/xml";

    /// <summary>Letters of an instant up to its milliseconds: 2026-03-03T09:00:00.000.</summary>
    private const int WithMilliseconds = 23;

    public override bool Speaks(WireRequest request) =>
        request.Method == "POST"
        && request.Headers.ContentType.ToString(
            ).StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal);

    public override AwsCall Read(WireRequest request, Caller caller)
    {
        var members = QueryParameters.Nest(request.Form ?? QueryHelpers.ParseQuery(request.Text)
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
        var xml = new XmlWords();
        xml.Open($"{call.Action}Response", ServiceCatalog.XmlNamespaces[call.Service]);
        xml.Open($"{call.Action}Result");
        WriteMembers(xml, answer);
        xml.Close($"{call.Action}Result");
        xml.Open("ResponseMetadata");
        xml.Element("RequestId", requestId);
        xml.Close("ResponseMetadata");
        xml.Close($"{call.Action}Response");
        return Response(200, xml, requestId);
    }

    public override WireResponse WriteError(AwsException error, string requestId)
    {
        var xml = new XmlWords();
        xml.Open("ErrorResponse");
        xml.Open("Error");
        xml.Element("Type", error.Status < 500 ? "Sender" : "Receiver");
        xml.Element("Code", error.Code);
        xml.Element("Message", error.Message);
        xml.Close("Error");
        xml.Element("RequestId", requestId);
        xml.Close("ErrorResponse");
        return Response(error.Status, xml, requestId);
    }

    private static WireResponse Response(int status, XmlWords xml, string requestId) =>
        new(status, ContentType, xml.ToBytes())
        {
            Headers = System.Collections.Immutable.ImmutableDictionary<string,
                string>.Empty.Add("x-amzn-RequestId", requestId),
        };

    private static void WriteMembers(XmlWords xml, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                xml.Open(name);
                WriteContent(xml, value);
                xml.Close(name);
            }
        }
    }

    private static void WriteContent(XmlWords xml, JsonNode node)
    {
        switch (node)
        {
            case JsonObject members:
                WriteMembers(xml, members);
                break;
            case JsonArray items:
                foreach (var item in items.OfType<JsonNode>())
                {
                    xml.Open("member");
                    WriteContent(xml, item);
                    xml.Close("member");
                }
                break;
            default:
                xml.Text(TextOf(node));
                break;
        }
    }

    private static string TextOf(JsonNode scalar) => scalar switch
    {
        _ when scalar.IsInstant(out var instant) =>
            string.Concat(instant.Value.UtcDateTime.ToString("O").AsSpan(0, WithMilliseconds), "Z"),
        _ when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        _ => scalar.ToJsonString(),
    };
}
