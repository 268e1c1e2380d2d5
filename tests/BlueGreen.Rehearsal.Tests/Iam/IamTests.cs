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
                "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole",
                  "Principal": { "Service": "lambda.amazonaws.com" } }] },
              "Policies": [{ "PolicyName": "own", "PolicyDocument": { "Statement": [
                { "Sid": "inline", "Effect": "Allow", "Action": "ecs:ListTasks", "Resource": "*" }] } }],
              "ManagedPolicyArns": ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"] } },
            "Attached": { "Type": "AWS::IAM::Policy", "Properties": {
              "PolicyName": "attached", "Roles": [{ "Ref": "Switch" }],
              "PolicyDocument": { "Statement": [
                { "Sid": "attached", "Effect": "Allow", "Action": "ecs:ListTasks", "Resource": "*" }] } } } },
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
            ["inline", "attached", null],
            _roles.DocumentsOf(stack.Outputs["Arn"])
                .Select(document => (string?)document.Source["Statement"]![0]!["Sid"]));
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

        var first = credentials.IssueFor("arn:aws:iam::111111111111:role/a", "one");
        var other = credentials.IssueFor("arn:aws:iam::111111111111:role/b", "one");

        Assert.Equal(first, new Credentials().IssueFor("arn:aws:iam::111111111111:role/a", "one"));
        Assert.NotEqual(first.AccessKeyId, other.AccessKeyId);
        Assert.Matches("^ASIA[0-9A-F]{16}$", first.AccessKeyId);
        Assert.Equal("arn:aws:iam::111111111111:role/b", credentials.CallerOf(other.AccessKeyId)?.PrincipalArn);
        Assert.Null(credentials.CallerOf("AKIDEXAMPLE"));
    }

    [Fact]
    public async Task GetCallerIdentity_OfARole_NamesIt()
    {
        var answer = await new StsService(AwsAccount.Rehearsal).CallAsync(
            new("sts", "GetCallerIdentity", [], new("arn:aws:iam::111111111111:role/a") { Session = "shop-switch" }),
            TestContext.Current.CancellationToken);

        Assert.Equal("arn:aws:sts::111111111111:assumed-role/a/shop-switch", (string?)answer["Arn"]);
    }

    private BlueGreen.Rehearsal.Template.IResourceKind[] Kinds() =>
        [new RoleResource(_roles), new PolicyResource(PolicyResource.Inline, _roles, AwsAccount.Rehearsal)];
}
