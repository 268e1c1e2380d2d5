using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Tests.Iam.Policies;

public sealed class PolicyEvaluationTests
{
    private const string Blue = "arn:aws:ecs:eu-west-1:1:service/shop/blue";
    private const string Green = "arn:aws:ecs:eu-west-1:1:service/shop/green";

    private const string AllowBlue =
        $$"""{ "Effect": "Allow", "Action": ["ecs:DescribeServices", "ecs:Update*"], "Resource": "{{Blue}}" }""";

    [Theory]
    [InlineData("ecs:UpdateService", Blue, true)]
    [InlineData("ecs:updateservice", Blue, true)]
    [InlineData("ecs:DeleteService", Blue, false)]
    [InlineData("ecs:UpdateService", Green, false)]
    [InlineData("ecs:UpdateService", "*", false)]
    public void Decide_AGrant_AllowsItsActionsOnItsResourcesAlone(string action, string resource, bool allowed) =>
        Assert.Equal(allowed, Decide(AllowBlue, new(action, resource)) is PolicyDecision.Allow);

    [Fact]
    public void Decide_NoStatement_IsANo() => Assert.IsType<PolicyDecision.ImplicitDeny>(
        PolicyEvaluation.Decide([], new("ecs:UpdateService", Blue)));

    [Fact]
    public void Decide_ADenialBesideAGrant_WinsWhereverItStands()
    {
        const string Deny = """{ "Effect": "Deny", "Action": "ecs:*", "Resource": "*" }""";

        Assert.IsType<PolicyDecision.ExplicitDeny>(Decide($"{AllowBlue}, {Deny}", new("ecs:UpdateService", Blue)));
        Assert.IsType<PolicyDecision.ExplicitDeny>(Decide($"{Deny}, {AllowBlue}", new("ecs:UpdateService", Blue)));
        Assert.IsType<PolicyDecision.ImplicitDeny>(Decide($"{AllowBlue}, {Deny}", new("ecr:PutImage", "*")));
    }

    [Theory]
    [InlineData("ecs:StopTask", Blue, false)]
    [InlineData("ecs:DescribeServices", Blue, true)]
    [InlineData("ecs:DescribeServices", Green, false)]
    public void Decide_NotActionAndNotResource_MeanAllOthers(string action, string resource, bool allowed) =>
        Assert.Equal(allowed, Decide(
            $$"""{ "Effect": "Allow", "NotAction": "ecs:Stop*", "NotResource": "{{Green}}" }""",
            new(action, resource)) is PolicyDecision.Allow);

    [Theory]
    [InlineData("arn:aws:ecs:eu-west-1:1:cluster/shop", true)]
    [InlineData("arn:aws:ecs:eu-west-1:1:cluster/other", false)]
    [InlineData(null, false)]
    public void Decide_AConditionalGrant_HoldsWithItsCondition(string? cluster, bool allowed)
    {
        const string Statement = """
            { "Effect": "Allow", "Action": "ecs:ListTasks", "Resource": "*",
              "Condition": { "ArnEquals": { "ecs:Cluster": "arn:aws:ecs:eu-west-1:1:cluster/shop" } } }
            """;
        var request = new AccessRequest("ecs:ListTasks", "*");

        Assert.Equal(allowed, Decide(
            Statement, cluster is null ? request : request.With("ecs:cluster", cluster)) is PolicyDecision.Allow);
    }

    [Theory]
    [InlineData("lambda.amazonaws.com", true)]
    [InlineData("states.amazonaws.com", false)]
    public void Decide_ATrustPolicy_LetsInWhomItNames(string service, bool allowed)
    {
        var trust = PolicyDocument.OfResource(Parse("""
            { "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "lambda.amazonaws.com" } }
            """));

        Assert.Equal(allowed, PolicyEvaluation.Decide(
            trust.Statements, new("sts:AssumeRole", Blue) { Principal = service }) is PolicyDecision.Allow);
    }

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "ecs:ListTasks" }""", "Resource")]
    [InlineData("""{ "Effect": "Maybe", "Action": "ecs:ListTasks", "Resource": "*" }""", "Maybe")]
    [InlineData("""{ "Effect": "Allow", "Resource": "*" }""", "Action")]
    [InlineData("""{ "Effect": "Allow", "Action": "ListTasks", "Resource": "*" }""", "ListTasks")]
    [InlineData("""{ "Effect": "Allow", "Action": "ecs:*", "NotAction": "ecs:*", "Resource": "*" }""", "NotAction")]
    [InlineData("""{ "Effect": "Allow", "Action": "ecs:*", "Resource": "${aws:username}" }""", "${aws:username}")]
    [InlineData("""{ "Effect": "Allow", "Action": "ecs:*", "Resource": "*", "Principal": "*" }""", "Principal")]
    [InlineData("""{ "Effect": "Allow", "Action": "ecs:*", "Resource": "*", "Conditions": {} }""", "Conditions")]
    [InlineData(
        """
        { "Effect": "Deny", "Action": "ecs:*", "Resource": "*",
          "Condition": { "StringEquals": { "aws:userid": "x" } } }
        """,
        "aws:userid")]
    public void OfIdentity_WhatCannotBeJudged_IsRefusedByName(string statement, string named)
    {
        var refused = Assert.Throws<AwsException>(() => PolicyDocument.OfIdentity(Parse(statement)));

        Assert.Equal("MalformedPolicyDocument", refused.Code);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static PolicyDecision Decide(string statements, AccessRequest request) =>
        PolicyEvaluation.Decide(PolicyDocument.OfIdentity(Parse(statements)).Statements, request);

    private static JsonObject Parse(string statements) =>
        (JsonObject)JsonNode.Parse($$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""")!;
}
