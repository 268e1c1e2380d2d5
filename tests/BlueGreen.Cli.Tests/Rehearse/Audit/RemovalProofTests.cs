using BlueGreen.Cli.Rehearse.Audit;
using BlueGreen.Cli.Tests.Running;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Tests.Rehearse.Audit;

public sealed class RemovalProofTests
{
    private static readonly string s_template = File.ReadAllText(Path.Combine(Checkout.Root, "cdk/template.json"));

    private static readonly Grant s_grant = GrantReader.Read(CloudFormationTemplate.Parse(s_template))
        .First(grant => grant.Action == "elasticloadbalancing:ModifyRule");

    [Theory]
    [InlineData(false, "elasticloadbalancing:ModifyRule", true)]
    [InlineData(false, "ecs:UpdateService", false)]
    [InlineData(false, null, false)]
    [InlineData(true, null, false)]
    public async Task Try_AnAction_IsProvenWhenItsScenarioFailsOfItsRefusal(
        bool asExpected, string? refused, bool proven)
    {
        var host = new RememberingHost(asExpected, refused);

        var removal = await new RemovalProof(host, s_template).TryAsync(
            new(s_grant.Action, "healthy", [s_grant]), TestContext.Current.CancellationToken);

        Assert.Equal(proven, removal.Failed);
        Assert.Equal((s_grant.Role, s_grant.Action, "healthy"), (removal.Role, removal.Action, removal.Scenario));
        Assert.Equal("healthy", host.Scenario);
        Assert.DoesNotContain(
            GrantReader.Read(CloudFormationTemplate.Parse(host.Template)), grant => grant.Key == s_grant.Key);
    }

    private sealed class RememberingHost(bool asExpected, string? refused) : IScenarioHost
    {
        public string Template { get; private set; } = "";

        public string Scenario { get; private set; } = "";

        public Task<PlayedScenario> PlayAsync(string template, string scenario, CancellationToken cancel)
        {
            (Template, Scenario) = (template, scenario);
            return Task.FromResult(new PlayedScenario(scenario, asExpected, "ended")
            {
                Refused = refused is null ? [] : [new("Switch", refused, "*")],
            });
        }
    }
}
