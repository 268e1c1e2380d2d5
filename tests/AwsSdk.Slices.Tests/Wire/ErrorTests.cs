using System.Net;
using Amazon.ECS;
using Amazon.ECS.Model;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>Errors become the exceptions that callers catch; what may pass by itself is tried again.</summary>
public sealed class ErrorTests
{
    private const string NoRules = "<DescribeRulesResponse><DescribeRulesResult/></DescribeRulesResponse>";

    private readonly FakeAws aws = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JsonError_OfAKnownCode_IsTypedAndNotRetried()
    {
        aws.AnswerJsonError("ServiceNotFoundException");

        var error = await Assert.ThrowsAsync<ServiceNotFoundException>(UpdateService);

        Assert.Equal("ServiceNotFoundException", error.ErrorCode);
        Assert.Equal("It was ServiceNotFoundException.", error.Message);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.Single(aws.Calls);
    }

    [Theory]
    [InlineData("ExecutionAlreadyExists", typeof(ExecutionAlreadyExistsException))]
    [InlineData("InvalidToken", typeof(InvalidTokenException))]
    [InlineData("TaskDoesNotExist", typeof(TaskDoesNotExistException))]
    [InlineData("TaskTimedOut", typeof(TaskTimedOutException))]
    public async Task JsonError_WithoutItsSuffix_IsTyped(string code, Type expected)
    {
        aws.AnswerJsonError(code);
        var config = aws.Configure(new AmazonStepFunctionsConfig());
        using var client = new AmazonStepFunctionsClient(FakeAws.Credentials, config);

        var error = await Assert.ThrowsAnyAsync<AmazonStepFunctionsException>(
            () => client.SendTaskSuccessAsync(new() { TaskToken = "t", Output = "{}" }, Cancel));

        Assert.IsType(expected, error);
    }

    [Fact]
    public async Task JsonError_OfAnUnknownCode_IsTheServicesException()
    {
        aws.AnswerJsonError("SomethingNewException");

        var error = await Assert.ThrowsAsync<AmazonECSException>(UpdateService);

        Assert.Equal("SomethingNewException", error.ErrorCode);
    }

    [Theory]
    [InlineData("RuleNotFound", typeof(RuleNotFoundException))]
    [InlineData("TargetGroupNotFound", typeof(TargetGroupNotFoundException))]
    [InlineData("PriorityInUse", typeof(PriorityInUseException))]
    [InlineData("TooManyRules", typeof(TooManyRulesException))]
    [InlineData("OperationNotPermitted", typeof(OperationNotPermittedException))]
    [InlineData("SomethingNew", typeof(AmazonElasticLoadBalancingV2Exception))]
    public async Task XmlError_OfEachCode_IsTypedAndNotRetried(string code, Type expected)
    {
        aws.AnswerXmlError(code);

        var error = await Assert.ThrowsAnyAsync<AmazonElasticLoadBalancingV2Exception>(DescribeRules);

        Assert.IsType(expected, error);
        Assert.Equal(code, error.ErrorCode);
        Assert.Equal($"It was {code}.", error.Message);
        Assert.Equal("request-1", error.RequestId);
        Assert.Single(aws.Calls);
    }

    [Theory]
    [InlineData("ServerException", HttpStatusCode.InternalServerError)]
    [InlineData("ServiceUnavailable", HttpStatusCode.ServiceUnavailable)]
    [InlineData("ThrottlingException", HttpStatusCode.BadRequest)]
    [InlineData("Throttling", HttpStatusCode.BadRequest)]
    [InlineData("TooManyRequestsException", HttpStatusCode.BadRequest)]
    [InlineData("RequestLimitExceeded", HttpStatusCode.BadRequest)]
    public async Task Json_PassingError_IsRetried(string code, HttpStatusCode status)
    {
        aws.AnswerJsonError(code, status).AnswerJsonError(code, status).Answer("{}");

        await UpdateService();

        Assert.Equal(3, aws.Calls.Count);
    }

    [Theory]
    [InlineData("InternalFailure", HttpStatusCode.InternalServerError)]
    [InlineData("Throttling", HttpStatusCode.BadRequest)]
    [InlineData("RequestLimitExceeded", HttpStatusCode.BadRequest)]
    public async Task Query_PassingError_IsRetried(string code, HttpStatusCode status)
    {
        aws.AnswerXmlError(code, status).AnswerXmlError(code, status).Answer(NoRules);

        await DescribeRules();

        Assert.Equal(3, aws.Calls.Count);
        Assert.Equal(aws.Calls[0].Body, aws.Calls[2].Body);
    }

    [Fact]
    public async Task Error_ThatDoesNotPass_IsThrownOnceAttemptsAreUsedUp()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
            aws.AnswerJsonError("ServerException", HttpStatusCode.InternalServerError);

        await Assert.ThrowsAsync<ServerException>(UpdateService);

        Assert.Equal(3, aws.Calls.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("upstream connect error")]
    [InlineData("<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>")]
    public async Task Error_OfSomethingInBetween_IsRetriedAndKeepsItsStatus(string body)
    {
        for (var attempt = 1; attempt <= 6; attempt++)
            aws.Answer(body, HttpStatusCode.ServiceUnavailable);

        var json = await Assert.ThrowsAnyAsync<AmazonServiceException>(UpdateService);
        var query = await Assert.ThrowsAnyAsync<AmazonServiceException>(DescribeRules);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, json.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, query.StatusCode);
        Assert.Equal(6, aws.Calls.Count);
    }

    [Fact]
    public async Task Answer_CutShort_IsAnErrorAndNotAnEmptyResponse()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
            aws.Answer("""{"service": {"serviceNa""");

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(UpdateService);
    }

    private async Task UpdateService()
    {
        using var client = new InstantECSClient(aws);
        await client.UpdateServiceAsync(new() { Service = "blue" }, Cancel);
    }

    private async Task DescribeRules()
    {
        using var client = new InstantElbClient(aws);
        await client.DescribeRulesAsync(new(), Cancel);
    }
}
