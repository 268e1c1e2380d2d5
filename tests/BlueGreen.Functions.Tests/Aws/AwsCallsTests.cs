using System.Net;
using Amazon.Runtime;
using BlueGreen.Core.Failures;
using BlueGreen.Functions.Aws;

namespace BlueGreen.Functions.Tests.Aws;

public sealed class AwsCallsTests
{
    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "InternalFailure", true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", true)]
    [InlineData(HttpStatusCode.TooManyRequests, "Any", true)]
    [InlineData(HttpStatusCode.BadRequest, "ThrottlingException", true)]
    [InlineData(HttpStatusCode.BadRequest, "ProvisionedThroughputExceededException", true)]
    [InlineData(HttpStatusCode.BadRequest, "InvalidParameterException", false)]
    [InlineData(HttpStatusCode.Forbidden, "AccessDeniedException", false)]
    [InlineData(HttpStatusCode.NotFound, "RuleNotFound", false)]
    public async Task Refusal_IsPassingOnlyWhenPatienceHelps(HttpStatusCode status, string code, bool passing)
    {
        var refusal = new AmazonServiceException("no", ErrorType.Sender, code, "r", status);
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => AwsCalls.RunAsync<int>("Call", () => throw refusal));
        Assert.Equal(passing, thrown is AwsUnavailableException);
    }

    [Fact]
    public async Task Connection_ThatFails_IsPassing()
    {
        await Assert.ThrowsAsync<AwsUnavailableException>(
            () => AwsCalls.RunAsync<int>("Call", () => throw new HttpRequestException("refused")));
        await Assert.ThrowsAsync<AwsUnavailableException>(
            () => AwsCalls.RunAsync<int>("Call", () => throw new TaskCanceledException("late")));
    }

    [Fact]
    public async Task Defect_OfOurs_IsNotPassing() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => AwsCalls.RunAsync<int>("Call", () => throw new InvalidOperationException("ours")));
}
