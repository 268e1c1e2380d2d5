using BlueGreen.Cli.Simulate.Judging;
using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Simulation.Tests.Judging;

/// <summary>Who looks at the rule and updates a service with its next call did what it could.</summary>
public sealed class RuleLooksTests
{
    private static readonly Split s_seen = new(100, 0);

    private readonly RuleLooks _looks = new();

    [Fact]
    public void Update_RightAfterALook_KnowsTheRuleAsItWasThen()
    {
        Note("elasticloadbalancing", "DescribeRules", s_seen);
        Note("elasticloadbalancing", "ModifyRule", new(0, 100), "somebody else");
        Assert.Equal(s_seen, Seen());
    }

    [Fact]
    public void Update_ThatIsAskedForAgain_KnowsNoMore()
    {
        Note("elasticloadbalancing", "DescribeRules", s_seen);
        Note("ecs", "UpdateService", new(0, 100));
        Note("logs", "PutLogEvents", new(0, 100));
        Assert.Equal(s_seen, Seen());
    }

    [Fact]
    public void Update_AfterAnythingElse_HadTimeToLookAgain()
    {
        Note("elasticloadbalancing", "DescribeRules", s_seen);
        Note("ecs", "RegisterTaskDefinition", s_seen);
        Assert.Null(Seen());
    }

    [Fact]
    public void Update_WithoutALook_KnowsNothing() => Assert.Null(Seen());

    [Fact]
    public void OtherCalls_ActOnNoService()
    {
        Note("elasticloadbalancing", "DescribeRules", s_seen);
        Assert.Null(_looks.Of(Call("elasticloadbalancing", "ModifyRule", "deploy-idle")));
    }

    private Split? Seen() => _looks.Of(Call("ecs", "UpdateService", "deploy-idle"));

    private void Note(string service, string action, Split split, string session = "deploy-idle") =>
        _looks.Note(Call(service, action, session), split);

    private static AwsCall Call(string service, string action, string session) =>
        new(service, action, [], Caller.Operator with { Session = session });
}
