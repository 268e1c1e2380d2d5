using System.Net.Sockets;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests;

public sealed class RehearsedAwsTests
{
    private const string Queue = """
        { "Resources": { "Letters": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": "letters" } } },
          "Outputs": { "LettersArn": { "Value": { "Fn::GetAtt": ["Letters", "Arn"] } } } }
        """;

    private static readonly RehearsalClock Wall = new(TimeProvider.System, TimeProvider.System);

    [Fact]
    public async Task StartAsync_ATemplate_MakesItsStackAndAnswersItsOutputs()
    {
        await using var aws = await RehearsedAws.StartAsync(
            new() { Template = Queue, Clock = Wall }, TestContext.Current.CancellationToken);

        Assert.Equal("CREATE_COMPLETE", aws.Stack.Status);
        Assert.Equal("arn:aws:sqs:eu-west-1:111111111111:letters", aws.Stack.Outputs["LettersArn"]);
    }

    [Fact]
    public async Task Operations_OfAGatewayWithServices_NameEveryOneInOrder()
    {
        await using var aws = await RehearsedAws.StartAsync(
            new() { Template = Queue, Clock = Wall }, TestContext.Current.CancellationToken);

        var operations = aws.Gateway.Operations.ToList();

        Assert.Contains("ecs:DescribeServices", operations);
        Assert.Contains("sts:GetCallerIdentity", operations);
        Assert.Equal(operations.Order(StringComparer.Ordinal).Distinct(), operations);
    }

    [Fact]
    public async Task StartAsync_AnOccupiedPort_SaysWhichAndLeavesNothingBehind()
    {
        using var occupant = new TcpListener(System.Net.IPAddress.Loopback, 0);
        occupant.Start();
        var port = ((System.Net.IPEndPoint)occupant.LocalEndpoint).Port;

        var refused = await Assert.ThrowsAsync<EndpointPortException>(() => RehearsedAws.StartAsync(
            new() { Template = Queue, Clock = Wall, Port = port }, TestContext.Current.CancellationToken));

        Assert.Contains($"Port {port} ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_AnUnknownResourceType_NamesItAndFreesThePort()
    {
        var port = FreePort();

        var refused = await Assert.ThrowsAsync<TemplateException>(() => RehearsedAws.StartAsync(
            new()
            {
                Template = """{ "Resources": { "Warp": { "Type": "AWS::Warp::Drive" } } }""", Clock = Wall, Port = port,
            },
            TestContext.Current.CancellationToken));

        Assert.Contains("Warp (AWS::Warp::Drive)", refused.Message, StringComparison.Ordinal);
        using var free = new TcpListener(System.Net.IPAddress.Loopback, port);
        free.Start();
    }

    [Fact]
    public async Task DisposeAsync_ARunningRehearsal_ClosesItsPort()
    {
        var aws = await RehearsedAws.StartAsync(
            new() { Template = Queue, Clock = Wall }, TestContext.Current.CancellationToken);
        var port = aws.EndpointUrl.Port;

        await aws.DisposeAsync();

        using var free = new TcpListener(System.Net.IPAddress.Loopback, port);
        free.Start();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
