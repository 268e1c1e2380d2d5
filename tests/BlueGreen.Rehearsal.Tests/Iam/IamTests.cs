using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Tests.Template;

namespace BlueGreen.Rehearsal.Tests.Iam;

public sealed class IamTests
{
    private const string Template = """
        { "Resources": {
            "Switch": { "Type": "AWS::IAM::Role", "Properties": {
              "AssumeRolePolicyDocument": {
                "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" } }] },
              "Policies": [{ "PolicyName": "own", "PolicyDocument": { "Version": "inline" } }],
              "ManagedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"] } },
            "Attached": { "Type": "AWS::IAM::Policy", "Properties": {
              "PolicyName": "attached", "Roles": [{ "Ref": "Switch" }],
              "PolicyDocument": { "Version": "attached" } } } },
          "Outputs": { "Name": { "Value": { "Ref": "Switch" } },
            "Arn": { "Value": { "Fn::GetAtt": ["Switch", "Arn"] } } } }
        """;

    private readonly Roles _roles = new(AwsAccount.Rehearsal);

    [Fact]
    public async Task Role_WithPolicies_KeepsThemAsData()
    {
        var stack = Stacks.Of(Template, Kinds());

        await stack.CreateAsync(TestContext.Current.CancellationToken);

        Assert.Equal("one-Switch", stack.Outputs["Name"]);
        Assert.Equal("arn:aws:iam::111111111111:role/one-Switch", stack.Outputs["Arn"]);
        Assert.Equal(
            ["inline", "attached"],
            _roles.DocumentsOf(stack.Outputs["Arn"]).Select(document => (string?)document["Version"]));
        Assert.Equal(
            ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"], _roles.All[0].ManagedPolicyArns);
    }

    [Fact]
    public async Task Role_OfADeletedStack_IsGoneWithItsPolicies()
    {
        var stack = Stacks.Of(Template, Kinds());
        await stack.CreateAsync(TestContext.Current.CancellationToken);
        var arn = stack.Outputs["Arn"];

        await stack.DeleteAsync(TestContext.Current.CancellationToken);

        Assert.Empty(_roles.All);
        Assert.Empty(_roles.DocumentsOf(arn));
    }

    [Fact]
    public void IssueFor_ARole_IsTheSameEveryTimeAndLeadsBack()
    {
        var credentials = new Credentials();

        var first = credentials.IssueFor("arn:aws:iam::111111111111:role/a");
        var other = credentials.IssueFor("arn:aws:iam::111111111111:role/b");

        Assert.Equal(first, new Credentials().IssueFor("arn:aws:iam::111111111111:role/a"));
        Assert.NotEqual(first.AccessKeyId, other.AccessKeyId);
        Assert.Matches("^ASIA[0-9A-F]{16}$", first.AccessKeyId);
        Assert.Equal("arn:aws:iam::111111111111:role/b", credentials.RoleOf(other.AccessKeyId));
        Assert.Null(credentials.RoleOf("AKIDEXAMPLE"));
    }

    [Fact]
    public async Task GetCallerIdentity_OfARole_NamesIt()
    {
        var answer = await new StsService(AwsAccount.Rehearsal).CallAsync(
            new("sts", "GetCallerIdentity", new JsonObject(), new("arn:aws:iam::111111111111:role/a")),
            TestContext.Current.CancellationToken);

        Assert.Equal("arn:aws:iam::111111111111:role/a", (string?)answer["Arn"]);
    }

    private BlueGreen.Rehearsal.Template.IResourceKind[] Kinds() =>
        [new RoleResource(_roles), new PolicyResource(PolicyResource.Inline, _roles, AwsAccount.Rehearsal)];
}
