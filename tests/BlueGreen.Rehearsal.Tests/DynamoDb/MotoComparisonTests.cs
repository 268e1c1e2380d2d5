using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.DynamoDb;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Tests.Moto;

namespace BlueGreen.Rehearsal.Tests.DynamoDb;

/// <summary>The same requests over the wire to both imitations: they answer alike.</summary>
public sealed class MotoComparisonTests(MotoServer moto)
{
    private static readonly string[] NotCompared = ["message", "Message", "ConsumedCapacity", "ItemCollectionMetrics"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_SentToBoth_AreAnsweredAlike()
    {
        var theirUrl = await moto.UrlOrSkipAsync();
        var tables = new Tables(AwsAccount.Rehearsal, new RehearsalClock(TimeProvider.System, TimeProvider.System));
        tables.Create("things", (JsonObject)JsonNode.Parse(TableFixture.Definition)!);
        var gateway = new AwsGateway();
        gateway.Serve(new DynamoDbService(tables));
        await using var endpoint = await AwsEndpoint.StartAsync(gateway, new Credentials(), 0, Cancel);
        using var http = new HttpClient();
        await SendAsync(http, theirUrl, "CreateTable", TableFixture.Definition);

        var differences = new List<string>();
        foreach (var line in Requests())
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var theirs = await SendAsync(http, theirUrl, line[..space], line[space..]);
            var ours = await SendAsync(http, endpoint.Url, line[..space], line[space..]);
            if (theirs != ours)
            {
                differences.Add($"{line}\n theirs: {theirs}\n ours:   {ours}");
            }
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>In their order; each is an action and its members less the table.</summary>
    private static string[] Requests()
    {
        using var resource = typeof(MotoComparisonTests).Assembly.GetManifestResourceStream("DynamoDb.requests.txt")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Status, error name and data; not the wording of messages, nor figures that nobody asked for.</summary>
    private static async Task<string> SendAsync(HttpClient http, Uri url, string action, string members)
    {
        var body = (JsonObject)JsonNode.Parse(members)!;
        if (action != "TransactWriteItems")
        {
            body["TableName"] = "things";
        }
        using var request =
            new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body.ToJsonString()) };
        request.Content.Headers.ContentType = new("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", $"DynamoDB_20120810.{action}");
        request.Headers.TryAddWithoutValidation("Authorization",
            // A region of its own: the server is shared, and its tables are a region's.
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261121/eu-central-1/dynamodb/aws4_request, "
            + "SignedHeaders=host, Signature=00");
        using var response = await http.SendAsync(request, Cancel);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        return $"{(int)response.StatusCode} {Canonical(answer)}";
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject members => "{" + string.Join(',', members
            .Where(member => !NotCompared.Contains(member.Key))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"{member.Key}:{Canonical(member.Value)}")) + "}",
        JsonArray items => $"[{string.Join(',', items.Select(Canonical))}]",
        // Moto qualifies error names with a namespace, as DynamoDB does; clients look behind the `#`.
        _ => (node?.ToJsonString() ?? "null").Split('#')[^1].Trim('"'),
    };
}
