using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.DynamoDb;
using BlueGreen.Rehearsal.Iam;

namespace BlueGreen.Rehearsal.Tests.DynamoDb;

/// <summary>The same requests over the wire to both imitations: they answer alike.</summary>
public sealed class MotoComparisonTests(MotoServer moto) : IClassFixture<MotoServer>
{
    /// <summary>In order; each line is an action and its members less the table.</summary>
    private const string Requests = """
        PutItem {"Item":{"pk":{"S":"a"},"sk":{"N":"1"},"owner":{"S":"me"},"n":{"N":"5"},"l":{"L":[{"S":"x"}]},"m":{"M":{"x":{"N":"1"}}}}}
        PutItem {"Item":{"pk":{"S":"a"},"sk":{"N":"2"},"owner":{"S":"you"},"set":{"SS":["a","b"]}}}
        PutItem {"Item":{"pk":{"S":"a"},"sk":{"N":"10"}}}
        PutItem {"Item":{"pk":{"S":"b"}}}
        PutItem {"Item":{"pk":{"S":"a"},"sk":{"N":"1"}},"ConditionExpression":"attribute_not_exists(pk)"}
        PutItem {"Item":{"pk":{"S":"a"},"sk":{"N":"10"},"n":{"N":"1"}},"ReturnValues":"ALL_OLD"}
        PutItem {"Item":{"pk":{"S":"a"},"sk":{"N":"10"}},"ReturnValues":"ALL_NEW"}
        GetItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}}}
        GetItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"ProjectionExpression":"l[0], m.x, #o","ExpressionAttributeNames":{"#o":"owner"}}
        GetItem {"Key":{"pk":{"S":"none"},"sk":{"N":"1"}}}
        GetItem {"Key":{"pk":{"S":"a"}}}
        Query {"KeyConditionExpression":"pk = :a","ExpressionAttributeValues":{":a":{"S":"a"}}}
        Query {"KeyConditionExpression":"pk = :a AND sk BETWEEN :x AND :y","ExpressionAttributeValues":{":a":{"S":"a"},":x":{"N":"2"},":y":{"N":"10"}},"ScanIndexForward":false}
        Query {"KeyConditionExpression":"pk = :a","FilterExpression":"attribute_exists(n)","ExpressionAttributeValues":{":a":{"S":"a"}}}
        Query {"KeyConditionExpression":"pk = :a","ExpressionAttributeValues":{":a":{"S":"a"}},"Limit":2}
        Query {"IndexName":"byOwner","KeyConditionExpression":"#o = :me","ExpressionAttributeNames":{"#o":"owner"},"ExpressionAttributeValues":{":me":{"S":"me"}}}
        Scan {"FilterExpression":"n = :one","ExpressionAttributeValues":{":one":{"N":"1"}}}
        Scan {"FilterExpression":"contains(#s, :a)","ExpressionAttributeNames":{"#s":"set"},"ExpressionAttributeValues":{":a":{"S":"a"}}}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"SET n = n + :v","ExpressionAttributeValues":{":v":{"N":"1"}},"ReturnValues":"UPDATED_NEW"}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"SET l = list_append(l, :v), m.y = if_not_exists(m.y, :w)","ExpressionAttributeValues":{":v":{"L":[{"S":"y"}]},":w":{"N":"2"}},"ReturnValues":"ALL_NEW"}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"REMOVE #o","ExpressionAttributeNames":{"#o":"owner"},"ReturnValues":"ALL_OLD"}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"2"}},"UpdateExpression":"DELETE #s :b","ExpressionAttributeNames":{"#s":"set"},"ExpressionAttributeValues":{":b":{"SS":["b"]}},"ReturnValues":"ALL_NEW"}
        UpdateItem {"Key":{"pk":{"S":"new"},"sk":{"N":"1"}},"UpdateExpression":"ADD hits :one","ExpressionAttributeValues":{":one":{"N":"1"}},"ReturnValues":"ALL_NEW"}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"SET status = :v","ExpressionAttributeValues":{":v":{"N":"1"}}}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"SET pk = :v","ExpressionAttributeValues":{":v":{"S":"1"}}}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"SET n = absent","ReturnValues":"NONE"}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"SET n = :v","ConditionExpression":"n = :old","ExpressionAttributeValues":{":v":{"N":"9"},":old":{"N":"100"}},"ReturnValuesOnConditionCheckFailure":"ALL_OLD"}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"SET n = :v","ConditionExpression":"absent <> :old","ExpressionAttributeValues":{":v":{"N":"9"},":old":{"N":"100"}}}
        UpdateItem {"Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"SET n = :v","ExpressionAttributeValues":{":v":{"N":"9"},":unused":{"N":"1"}}}
        DeleteItem {"Key":{"pk":{"S":"a"},"sk":{"N":"10"}},"ConditionExpression":"size(pk) > :n","ExpressionAttributeValues":{":n":{"N":"3"}}}
        DeleteItem {"Key":{"pk":{"S":"a"},"sk":{"N":"10"}},"ReturnValues":"ALL_OLD"}
        DeleteItem {"Key":{"pk":{"S":"a"},"sk":{"N":"10"}}}
        TransactWriteItems {"TransactItems":[{"Put":{"TableName":"things","Item":{"pk":{"S":"t"},"sk":{"N":"1"}}}},{"Delete":{"TableName":"things","Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"ConditionExpression":"attribute_not_exists(pk)"}}]}
        TransactWriteItems {"TransactItems":[{"Put":{"TableName":"things","Item":{"pk":{"S":"t"},"sk":{"N":"1"}}}},{"Delete":{"TableName":"things","Key":{"pk":{"S":"t"},"sk":{"N":"1"}}}}]}
        TransactWriteItems {"TransactItems":[{"Put":{"TableName":"things","Item":{"pk":{"S":"t"},"sk":{"N":"1"}}}},{"Update":{"TableName":"things","Key":{"pk":{"S":"a"},"sk":{"N":"1"}},"UpdateExpression":"REMOVE n"}}]}
        GetItem {"Key":{"pk":{"S":"t"},"sk":{"N":"1"}}}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_SentToBoth_AreAnsweredAlike()
    {
        if (moto.Url is null)
        {
            Assert.Skip("moto_server is not installed.");
        }
        var tables = new Tables(AwsAccount.Rehearsal, new RehearsalClock(TimeProvider.System, TimeProvider.System));
        tables.Create("things", (JsonObject)JsonNode.Parse(TableFixture.Definition)!);
        var gateway = new AwsGateway();
        gateway.Serve(new DynamoDbService(tables));
        await using var endpoint = await AwsEndpoint.StartAsync(gateway, new Credentials(), 0, Cancel);
        using var http = new HttpClient();
        await SendAsync(http, moto.Url, "CreateTable", TableFixture.Definition);

        var differences = new List<string>();
        foreach (var line in Requests.Split('\n'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var theirs = await SendAsync(http, moto.Url, line[..space], line[space..]);
            var ours = await SendAsync(http, endpoint.Url, line[..space], line[space..]);
            if (theirs != ours)
            {
                differences.Add($"{line}\n theirs: {theirs}\n ours:   {ours}");
            }
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>Status, error name and data; not the wording of messages, nor figures that nobody asked for.</summary>
    private static async Task<string> SendAsync(HttpClient http, Uri url, string action, string members)
    {
        var body = (JsonObject)JsonNode.Parse(members)!;
        if (action != "TransactWriteItems")
        {
            body["TableName"] = "things";
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body.ToJsonString()) };
        request.Content.Headers.ContentType = new("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", $"DynamoDB_20120810.{action}");
        request.Headers.TryAddWithoutValidation("Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261121/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00");
        using var response = await http.SendAsync(request, Cancel);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancel))!;
        return $"{(int)response.StatusCode} {Canonical(answer)}";
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject members => "{" + string.Join(',', members
            .Where(member => member.Key is not ("message" or "Message" or "ConsumedCapacity" or "ItemCollectionMetrics"))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"{member.Key}:{Canonical(member.Key == "__type" ? ((string)member.Value!).Split('#')[^1] : member.Value)}")) + "}",
        JsonArray items => $"[{string.Join(',', items.Select(Canonical))}]",
        _ => node?.ToJsonString() ?? "null",
    };
}
