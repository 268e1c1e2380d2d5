using BlueGreen.Cli.Rehearse;

namespace BlueGreen.Cli.Tests.Rehearse;

public sealed class BillTests
{
    [Theory]
    [InlineData(1_000, 0, 0, 0.025)]
    [InlineData(0, 1_000_000, 0, 0.2)]
    [InlineData(0, 0, 1_000, 0.016667)]
    [InlineData(200, 100, 10, 0.005187)]
    public void Of_TransitionsAndFunctions_IsTheirListPrice(
        long transitions, long invocations, double seconds, double usd) =>
        Assert.Equal(usd, Bill.Of(transitions, invocations, seconds, new Dictionary<string, long>()), 6);

    [Theory]
    [InlineData("dynamodb:PutItem", 1_000_000, 0.625)]
    [InlineData("dynamodb:UpdateItem", 1_000_000, 0.625)]
    [InlineData("dynamodb:DeleteItem", 1_000_000, 0.625)]
    [InlineData("dynamodb:GetItem", 1_000_000, 0.125)]
    [InlineData("events:PutEvents", 1_000_000, 1.0)]
    [InlineData("cloudwatch:GetMetricData", 100, 0.013)]
    [InlineData("ecs:DescribeServices", 1_000_000, 0)]
    public void Of_Calls_IsTheirListPrice(string call, long count, double usd) =>
        Assert.Equal(usd, Bill.Of(0, 0, 0, new Dictionary<string, long> { [call] = count }), 6);
}
