using BlueGreen.Cli.Rehearse.Audit;
using BlueGreen.Cli.Tests.Running;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Tests.Rehearse.Audit;

public sealed class GrantRemovalTests
{
    private static readonly string s_template = File.ReadAllText(Path.Combine(Checkout.Root, "cdk/template.json"));

    private static readonly IReadOnlyList<Grant> s_granted = Read(s_template);

    [Fact]
    public void Without_EachActionOfTheTemplate_TakesThatAloneAway() => Assert.All(
        s_granted.DistinctBy(grant => grant.Key),
        grant => Assert.Equal(
            s_granted.Where(other => other.Key != grant.Key), Read(GrantRemoval.Without(s_template, grant))));

    [Fact]
    public void Without_WhatIsNotGranted_IsRefused() => Assert.Throws<InvalidOperationException>(() =>
        GrantRemoval.Without(s_template, s_granted[0] with { Action = "ecs:WarpService" }));

    [Fact]
    public void Read_TheTemplate_ReadsAsAPersonDoes()
    {
        Assert.Contains(s_granted, grant => grant is
        {
            Role: "PipelineSwitchRole", Action: "elasticloadbalancing:ModifyRule", Resource: "{ProductionRule.RuleArn}",
        });
        Assert.Contains(s_granted, grant => grant is
        {
            Role: "RepositoryImages", Action: "ecr:BatchGetImage", Resource: "*",
        });
        Assert.Contains(s_granted, grant => grant is
        {
            Role: "PipelineDeployIdleRole", Action: "ecs:ListTasks",
            Condition: "ecs:cluster ArnEquals {Cluster.Arn}",
        });
    }

    private static IReadOnlyList<Grant> Read(string template) =>
        GrantReader.Read(CloudFormationTemplate.Parse(template));
}
