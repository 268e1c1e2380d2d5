using Amazon.DynamoDBv2;
using Amazon.ECS;
using Amazon.Runtime;
using Amazon.StepFunctions;
using BlueGreen.Cli.Remote;
using Task = System.Threading.Tasks.Task;

namespace BlueGreen.Cli.Tests.Kept;

/// <summary>Executions started with an input that nobody can carry out.</summary>
[Collection(KeptCollection.Name)]
public sealed class BadInputTests(KeptRehearsal rehearsal)
{
    private static readonly BasicAWSCredentials s_credentials = new("rehearsal", "rehearsal");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}", "the input is {}; expected a member `image` or `action`")]
    [InlineData("""{"image": 3}""", "image is 3; expected \"shop:TAG\"")]
    [InlineData("""{"image": "shop"}""", "image is \"shop\"; expected")]
    [InlineData("""{"image": "other:v1"}""", "image is \"other:v1\"; expected")]
    [InlineData("""{"image": "shop:v1", "approval": "yes"}""", "approval is \"yes\"; expected true, false")]
    [InlineData("""{"action": "dance"}""", "action is \"dance\"; expected")]
    [InlineData("""{"action": "rollback", "reason": 7}""", "reason is 7; expected a text")]
    [InlineData("""{"action": "retire"}""", "deploymentId is absent; expected")]
    [InlineData("""{"action": "retire", "deploymentId": "d", "colour": "red"}""", "colour is \"red\"; expected")]
    [InlineData("""{"detail-type": "Rain", "source": "sky"}""", "source is \"sky\"; expected")]
    [InlineData("""{"detail-type": "ECR Image Action", "source": "aws.ecr", "detail": {}}""", "action-type is absent")]
    public async Task Execution_OfABadInput_FailsNamingTheFieldAndChangesNothing(string input, string message)
    {
        using var installation = Installed();
        using var ecs = new AmazonECSClient(
            s_credentials, new AmazonECSConfig { ServiceURL = rehearsal.EndpointUrl.AbsoluteUri });
        var before = (await installation.ReadStateAsync(Cancel), await FleetsAsync(ecs));

        var end = await EndOfAsync(installation, input);
        var after = (await installation.ReadStateAsync(Cancel), await FleetsAsync(ecs));

        Assert.Equal((ExecutionStatus.FAILED, "InvalidInputException"), (end.Status, end.Error));
        Assert.Contains(message, end.Cause.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Null(after.Item1.Holder);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Execution_OfAnAbsentImage_FailsNamingIt()
    {
        using var installation = Installed();

        var end = await EndOfAsync(installation, """{"image": "shop:absent"}""");

        Assert.Equal((ExecutionStatus.FAILED, "ReleaseNotFoundException"), (end.Status, end.Error));
        Assert.Contains("absent", end.Cause, StringComparison.Ordinal);
        Assert.Null((await installation.ReadStateAsync(Cancel)).Holder);
    }

    private Installation Installed() => new(
        "shop",
        new AmazonStepFunctionsClient(
            s_credentials, new AmazonStepFunctionsConfig { ServiceURL = rehearsal.EndpointUrl.AbsoluteUri }),
        new AmazonDynamoDBClient(
            s_credentials, new AmazonDynamoDBConfig { ServiceURL = rehearsal.EndpointUrl.AbsoluteUri }));

    /// <summary>The clean-up that its end starts names it, and finds no lock to free.</summary>
    private async Task<Amazon.StepFunctions.Model.DescribeExecutionResponse> EndOfAsync(
        Installation installation, string input)
    {
        var said = rehearsal.Said;
        var execution = await installation.StartAsync(input, Cancel);
        await rehearsal.UntilAsync($"{execution} ended as FAILED and holds no lock", said);
        return await installation.DescribeAsync(execution, Cancel);
    }

    /// <summary>All that a write to ECS would change, as text.</summary>
    private static async Task<string> FleetsAsync(AmazonECSClient ecs)
    {
        var described = await ecs.DescribeServicesAsync(
            new() { Cluster = "shop", Services = ["shop-blue", "shop-green"] }, Cancel);
        return string.Join('\n', described.Services.Select(service =>
            $"{service.ServiceName} {service.DesiredCount} {service.TaskDefinition} "
            + string.Join(' ', service.Deployments.Select(deployment => $"{deployment.Id} {deployment.UpdatedAt:O}"))));
    }
}
