using System.Globalization;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template;

/// <summary>
/// The one table of resource types that are accepted and do nothing: networks, policies, bookkeeping.
/// </summary>
/// <remarks>
/// Source: CloudFormation's resource reference, the "Return values" of each type. Every attribute here is one of the
/// CDK's generated classes (2.160); the ids have AWS's prefixes and are otherwise made up.
/// </remarks>
internal static class InertTypes
{
    public static IReadOnlyList<InertType> Of(AwsAccount account) =>
    [
        InertType.Numbered("AWS::EC2::VPC", "vpc-").Self("VpcId").Copied("CidrBlock")
            .Own("DefaultSecurityGroup", "sg-").Own("DefaultNetworkAcl", "acl-"),
        InertType.Numbered("AWS::EC2::Subnet", "subnet-").Self("SubnetId")
            .Copied("AvailabilityZone", "CidrBlock", "VpcId"),
        InertType.Numbered("AWS::EC2::RouteTable", "rtb-").Self("RouteTableId"),
        InertType.Numbered("AWS::EC2::SubnetRouteTableAssociation", "rtbassoc-").Self("Id"),
        InertType.Numbered("AWS::EC2::Route", "r-").Copied("CidrBlock"),
        InertType.Numbered("AWS::EC2::InternetGateway", "igw-").Self("InternetGatewayId"),
        InertType.Numbered("AWS::EC2::VPCGatewayAttachment", "IGW|vpc-").Answers("AttachmentType", _ => "IGW"),
        InertType.Computed("AWS::EC2::EIP", DocumentationAddress).Self("PublicIp").Own("AllocationId", "eipalloc-"),
        InertType.Numbered("AWS::EC2::NatGateway", "nat-").Self("NatGatewayId"),
        InertType.Numbered("AWS::EC2::SecurityGroup", "sg-").Self("GroupId", "Id").Copied("VpcId"),
        InertType.Numbered("AWS::EC2::SecurityGroupIngress", "sgr-").Self("Id"),
        InertType.Numbered("AWS::EC2::SecurityGroupEgress", "sgr-").Self("Id"),
        InertType.Numbered("AWS::EC2::VPCEndpoint", "vpce-").Self("Id"),
        InertType.Named("AWS::IAM::InstanceProfile", "InstanceProfileName"),
        InertType.Named("AWS::CDK::Metadata", "Name"),
        InertType.Named("AWS::SSM::Parameter", "Name").Copied("Type", "Value"),
        InertType.Named("AWS::SNS::Topic", "TopicName", name => account.Arn("sns", name)).Self("TopicArn")
            .Answers("TopicName", arn => arn.Split(':')[^1]),
        InertType.Named("AWS::SNS::TopicPolicy", "Id").Self("Id"),
        InertType.Named("AWS::SNS::Subscription", "Id").Self("Arn"),
        InertType.Named("AWS::SQS::QueuePolicy", "Id").Self("Id"),
        InertType.Named("AWS::CloudWatch::Dashboard", "DashboardName"),
    ];

    /// <summary>An address of 203.0.113.0/24, which nobody owns (RFC 5737).</summary>
    private static string DocumentationAddress(ResourceRequest request)
    {
        var digits = StableId.Of(request.DefaultName, 2);
        return $"203.0.113.{byte.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}";
    }
}
