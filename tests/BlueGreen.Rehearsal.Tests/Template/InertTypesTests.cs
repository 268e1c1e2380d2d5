using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template;

public sealed class InertTypesTests
{
    [Theory]
    [InlineData("AWS::EC2::VPC", "VpcId", "^vpc-[0-9a-f]{17}$")]
    [InlineData("AWS::EC2::VPC", "CidrBlock", "^10.0.0.0/16$")]
    [InlineData("AWS::EC2::VPC", "DefaultSecurityGroup", "^sg-[0-9a-f]{17}$")]
    [InlineData("AWS::EC2::Subnet", "AvailabilityZone", "^eu-west-1a$")]
    [InlineData("AWS::EC2::EIP", "AllocationId", "^eipalloc-[0-9a-f]{17}$")]
    [InlineData("AWS::EC2::EIP", "PublicIp", @"^203\.0\.113\.\d+$")]
    [InlineData("AWS::EC2::SecurityGroup", "GroupId", "^sg-[0-9a-f]{17}$")]
    [InlineData("AWS::SNS::Topic", "TopicArn", "^arn:aws:sns:eu-west-1:111111111111:one-X$")]
    [InlineData("AWS::SNS::Topic", "TopicName", "^one-X$")]
    public async Task Attribute_OfAnInertType_LooksAsAwsAnswersIt(string type, string attribute, string pattern)
    {
        var stack = Stacks.Of($$$"""
            { "Resources": { "X": { "Type": "{{{type}}}", "Properties": {
                "CidrBlock": "10.0.0.0/16", "AvailabilityZone": "eu-west-1a" } } },
              "Outputs": { "O": { "Value": { "Fn::GetAtt": ["X", "{{{attribute}}}"] } } } }
            """, [.. InertTypes.Of(AwsAccount.Rehearsal).Select(row => new InertKind(row))]);

        await stack.CreateAsync(TestContext.Current.CancellationToken);

        Assert.Matches(pattern, stack.Outputs["O"]);
    }

    [Fact]
    public void Table_OfInertTypes_NamesEachOnce() =>
        Assert.Distinct(InertTypes.Of(AwsAccount.Rehearsal).Select(row => row.Type));
}
