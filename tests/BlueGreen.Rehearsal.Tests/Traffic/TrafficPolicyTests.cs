using System.Net;
using BlueGreen.Rehearsal.Traffic;

namespace BlueGreen.Rehearsal.Tests.Traffic;

public sealed class TrafficPolicyTests
{
    [Theory]
    [InlineData(200, false, "1", TrafficJudgement.Ok)]
    [InlineData(404, false, "2", TrafficJudgement.Ok)]
    [InlineData(200, false, "3", TrafficJudgement.WrongVersion)]
    [InlineData(200, false, null, TrafficJudgement.WrongVersion)]
    [InlineData(500, false, "1", TrafficJudgement.AppError)]
    [InlineData(503, false, "3", TrafficJudgement.AppError)]
    [InlineData(502, true, null, TrafficJudgement.Dropped)]
    [InlineData(503, true, null, TrafficJudgement.Dropped)]
    [InlineData(504, true, null, TrafficJudgement.Dropped)]
    [InlineData(null, false, null, TrafficJudgement.Dropped)]
    public void Judge_EachAnswer_TellsRoutingFromTheApplication(
        int? status, bool byBalancer, string? version, TrafficJudgement expected) =>
        Assert.Equal(
            expected, TrafficPolicy.Judge(new((HttpStatusCode?)status, byBalancer, version, null), ["1", "2"]));

    [Fact]
    public void Judge_NoVersionNamed_AnyWillDo() =>
        Assert.Equal(TrafficJudgement.Ok, TrafficPolicy.Judge(new(HttpStatusCode.OK, false, "9", null), []));
}
