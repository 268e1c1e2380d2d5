using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.Iam;

namespace BlueGreen.Rehearsal.Tests.Aws;

public sealed class AwsEndpointTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, 250, TimeSpan.Zero);

    private readonly Recorder _ecs = new("ecs");
    private readonly Recorder _elb = new("elasticloadbalancing");
    private readonly Recorder _lambda = new("lambda");
    private readonly AwsGateway _gateway = new();
    private readonly Credentials _credentials = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_ACall_ReachesItsServiceWithItsMembers()
    {
        var response = await SendAsync(
            Json("AmazonEC2ContainerServiceV20141113.ListTasks", """{"cluster":"one","maxResults":3}"""));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("ecs:ListTasks", _ecs.Last.Name);
        Assert.Equal("""{"cluster":"one","maxResults":3}""", _ecs.Last.Parameters.ToJsonString());
        Assert.Equal(Caller.Operator, _ecs.Last.Caller);
    }

    [Fact]
    public async Task Json_AnInstant_IsWrittenAsEpochSecondsAndTextThatLooksLikeOneIsNot()
    {
        _ecs.Answer = new() { ["at"] = JsonValue.Create(Noon), ["text"] = "2026-11-21T12:00:00Z", ["none"] = null };

        var response = await SendAsync(Json("AmazonEC2ContainerServiceV20141113.ListTasks", "{}"));

        Assert.Equal("""{"at":1795262400.25,"text":"2026-11-21T12:00:00Z"}""", response.Body);
    }

    [Fact]
    public async Task Json_AServiceError_HasItsTypeInBodyAndHeader()
    {
        _ecs.Error = new("ServiceNotFoundException", "There is no service.") { Details = new() { ["Found"] = 0 } };

        var response = await SendAsync(Json("AmazonEC2ContainerServiceV20141113.DescribeServices", "{}"));

        var body = JsonNode.Parse(response.Body)!;
        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("ServiceNotFoundException", (string?)body["__type"]);
        Assert.Equal("There is no service.", (string?)body["message"]);
        Assert.Equal(0, (int?)body["Found"]);
        Assert.Equal("ServiceNotFoundException", response.Headers["x-amzn-ErrorType"]);
    }

    [Theory]
    [InlineData("true", "AWS.Older;Sender")]
    [InlineData("false", null)]
    public async Task Json_AnErrorForAClientOfAnOnceQueryService_HasItsOlderCodeToo(string queryMode, string? header)
    {
        _ecs.Error = new("QueueDoesNotExist", "There is no queue.") { QueryCode = "AWS.Older" };
        var request = Json("AmazonEC2ContainerServiceV20141113.DescribeServices", "{}");
        request.Headers.Add("x-amzn-query-mode", queryMode);

        var response = await SendAsync(request);

        Assert.Equal("QueueDoesNotExist", (string?)JsonNode.Parse(response.Body)!["__type"]);
        Assert.Equal(header, response.Headers.GetValueOrDefault("x-amzn-query-error"));
    }

    [Theory]
    [InlineData("Nobody_20200101.Do", "{}", "UnknownOperationException")]
    [InlineData("AmazonEC2ContainerServiceV20141113.ListTasks", "{", "SerializationException")]
    [InlineData("AmazonEC2ContainerServiceV20141113.ListTasks", "[]", "SerializationException")]
    [InlineData("DynamoDB_20120810.GetItem", "{}", "UnknownOperationException")]
    public async Task Json_WhatCannotBeServed_IsAClearError(string target, string body, string code)
    {
        var response = await SendAsync(Json(target, body));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(code, (string?)JsonNode.Parse(response.Body)!["__type"]);
    }

    [Fact]
    public async Task AccessKey_OfARole_MakesItTheCaller()
    {
        var keys = _credentials.IssueFor("arn:aws:iam::111111111111:role/switch", "shop-switch");
        var request = Json("AmazonEC2ContainerServiceV20141113.ListTasks", "{}");
        Sign(request, "ecs", keys.AccessKeyId);

        await SendAsync(request);

        Assert.Equal("arn:aws:iam::111111111111:role/switch", _ecs.Last.Caller.PrincipalArn);
        Assert.Equal(1, _gateway.Counts.By("arn:aws:iam::111111111111:role/switch")["ecs:ListTasks"]);
        Assert.Empty(_gateway.Counts.By(Caller.Operator.PrincipalArn));
    }

    [Fact]
    public async Task Query_NestedParameters_BecomeMembers()
    {
        await SendAsync(Form("elasticloadbalancing",
            "Action=ModifyRule&Version=2015-12-01&RuleArn=r%2F1&Actions.member.1.Type=forward"
            + "&Actions.member.1.ForwardConfig.TargetGroups.member.2.Weight=0"
            + "&Actions.member.1.ForwardConfig.TargetGroups.member.1.Weight=100"));

        Assert.Equal("elasticloadbalancing:ModifyRule", _elb.Last.Name);
        Assert.Equal(
            """{"RuleArn":"r/1","Actions":[{"Type":"forward","ForwardConfig":{"TargetGroups":""" +
            """[{"Weight":"100"},{"Weight":"0"}]}}]}""",
            _elb.Last.Parameters.ToJsonString());
    }

    [Fact]
    public async Task Query_AnAnswer_IsXmlWithMembersAndIsoInstants()
    {
        _elb.Answer = new()
        {
            ["Rules"] = new JsonArray(
                new JsonObject { ["IsDefault"] = true, ["Weight"] = 5, ["CreatedTime"] = JsonValue.Create(Noon) }),
            ["NextMarker"] = null,
        };

        var response = await SendAsync(Form("elasticloadbalancing", "Action=DescribeRules&Version=2015-12-01"));

        Assert.Equal(
            """<DescribeRulesResponse xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/">"""
            + "<DescribeRulesResult><Rules><member><IsDefault>true</IsDefault><Weight>5</Weight>"
            + "<CreatedTime>2026-11-21T12:00:00.250Z</CreatedTime></member></Rules></DescribeRulesResult>"
            + "<ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000001</RequestId></ResponseMetadata>"
            + "</DescribeRulesResponse>",
            response.Body);
    }

    [Fact]
    public async Task Query_AServiceError_IsAnErrorResponse()
    {
        _elb.Error = new("RuleNotFound", "One or more rules not found");

        var response = await SendAsync(Form("elasticloadbalancing", "Action=DescribeRules&Version=2015-12-01"));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains(
            "<Error><Type>Sender</Type><Code>RuleNotFound</Code><Message>One or more rules not found</Message></Error>",
            response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_Unsigned_IsToldApartByItsVersion()
    {
        await SendAsync(Form(null, "Action=DescribeRules&Version=2015-12-01"));

        Assert.Equal("elasticloadbalancing:DescribeRules", _elb.Last.Name);
    }

    [Fact]
    public async Task Lambda_AnInvocation_CarriesPayloadErrorAndVersion()
    {
        _lambda.Answer = new()
        {
            ["StatusCode"] = 200, ["FunctionError"] = "Unhandled",
            ["Payload"] = new JsonObject { ["errorType"] = "Oops" },
        };
        var request =
            new HttpRequestMessage(HttpMethod.Post, "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aone/invocations")
        {
            Content = new StringContent("""{"a":1}"""),
        };

        var response = await SendAsync(request);

        Assert.Equal(
            """{"FunctionName":"arn:aws:lambda:one","InvocationType":"RequestResponse","Payload":{"a":1}}""",
            _lambda.Last.Parameters.ToJsonString());
        Assert.Equal("Unhandled", response.Headers["X-Amz-Function-Error"]);
        Assert.Equal("""{"errorType":"Oops"}""", response.Body);
    }

    [Fact]
    public async Task Interceptor_ThatRefuses_KeepsTheCallFromItsService()
    {
        var gateway = new AwsGateway(new Refusal());
        gateway.Serve(_ecs);

        await Assert.ThrowsAsync<AwsException>(
            () => gateway.CallAsync(new("ecs", "ListTasks", [], Caller.Operator), Cancel));

        Assert.Null(_ecs.Seen);
        Assert.Equal(1, gateway.Counts.ByOperation()["ecs:ListTasks"]);
    }

    private static HttpRequestMessage Json(string target, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = new("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", target);
        return request;
    }

    private static HttpRequestMessage Form(string? signingName, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        if (signingName is not null)
        {
            Sign(request, signingName, "AKIDEXAMPLE");
        }
        return request;
    }

    private static void Sign(HttpRequestMessage request, string service, string accessKeyId) =>
        request.Headers.TryAddWithoutValidation("Authorization",
            $"AWS4-HMAC-SHA256 Credential={accessKeyId}/20261121/eu-west-1/{service}/aws4_request, "
            + "SignedHeaders=host, Signature=00");

    private async Task<(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)> SendAsync(
        HttpRequestMessage request)
    {
        foreach (var service in new IAwsService[] { _ecs, _elb, _lambda })
        {
            _gateway.Serve(service);
        }
        await using var endpoint = await AwsEndpoint.StartAsync(_gateway, _credentials, 0, Cancel);
        using var client = new HttpClient { BaseAddress = endpoint.Url };
        using var response = await client.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel),
            response.Headers.ToDictionary(
                header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase));
    }

    private sealed class Refusal : ICallInterceptor
    {
        public Task<JsonObject> InterceptAsync(
            AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel) =>
            throw new AwsException("AccessDeniedException", "No.");
    }

    /// <summary>A service that remembers its last call, and answers what it was told to.</summary>
    private sealed class Recorder(string prefix) : IAwsService
    {
        public string Prefix => prefix;

        public AwsActions Actions => [];

        public AwsCall? Seen { get; private set; }

        public AwsCall Last => Seen ?? throw new InvalidOperationException($"{prefix} was not called.");

        public JsonObject Answer { get; set; } = [];

        public AwsException? Error { get; set; }

        public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
        {
            Seen = call;
            return Error is null ? Task.FromResult(Answer) : throw Error;
        }
    }
}
