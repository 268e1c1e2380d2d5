using static BlueGreen.Rehearsal.Template.Updating.UpdateBehaviour;

namespace BlueGreen.Rehearsal.Template.Updating;

/// <summary>The rows for AWS's types: every property that the CDK app can write, and no more.</summary>
/// <remarks>
/// Source: CloudFormation Template Reference, "Update requires" of each property; a test compares the rows with the
/// database that the CDK's own `cdk diff` uses.
/// </remarks>
internal static class AwsUpdateBehaviours
{
    public static IReadOnlyList<UpdateBehaviour> Rows { get; } =
        [.. Network(), .. Access(), .. Balancing(), .. Containers(), .. Functions(), .. Watching()];

    private static IEnumerable<UpdateBehaviour> Network() =>
    [
        Row("AWS::EC2::VPC", "CidrBlock", "EnableDnsHostnames EnableDnsSupport Tags"),
        Row("AWS::EC2::Subnet", "AvailabilityZone CidrBlock VpcId", "MapPublicIpOnLaunch Tags"),
        Row("AWS::EC2::RouteTable", "VpcId", "Tags"),
        Row("AWS::EC2::SubnetRouteTableAssociation", "RouteTableId SubnetId", ""),
        Row("AWS::EC2::Route", "DestinationCidrBlock RouteTableId", "GatewayId NatGatewayId"),
        Row("AWS::EC2::InternetGateway", "", "Tags"),
        Row("AWS::EC2::VPCGatewayAttachment", "VpcId", "InternetGatewayId"),
        Row("AWS::EC2::EIP", "Domain", "Tags"),
        Row("AWS::EC2::NatGateway", "AllocationId SubnetId", "Tags"),
        Row("AWS::EC2::SecurityGroup", "GroupDescription GroupName VpcId",
            "SecurityGroupEgress SecurityGroupIngress Tags", "GroupName"),
        Row("AWS::EC2::SecurityGroupIngress",
            "CidrIp FromPort GroupId IpProtocol SourceSecurityGroupId ToPort", "Description"),
        Row("AWS::EC2::SecurityGroupEgress",
            "CidrIp DestinationSecurityGroupId FromPort GroupId IpProtocol ToPort", "Description"),
    ];

    private static IEnumerable<UpdateBehaviour> Access() =>
    [
        Row("AWS::IAM::Role", "Path RoleName",
            "AssumeRolePolicyDocument Description ManagedPolicyArns MaxSessionDuration Policies Tags", "RoleName"),
        Row("AWS::IAM::Policy", "", "PolicyDocument PolicyName Roles"),
        Row("AWS::IAM::ManagedPolicy", "Description ManagedPolicyName Path", "PolicyDocument Roles",
            "ManagedPolicyName"),
    ];

    private static IEnumerable<UpdateBehaviour> Balancing() =>
    [
        Row("AWS::ElasticLoadBalancingV2::LoadBalancer", "Name Scheme Type",
            "IpAddressType LoadBalancerAttributes SecurityGroups Subnets Tags", "Name"),
        Row("AWS::ElasticLoadBalancingV2::TargetGroup", "Name Port Protocol ProtocolVersion TargetType VpcId",
            "HealthCheckEnabled HealthCheckIntervalSeconds HealthCheckPath HealthCheckPort HealthCheckProtocol "
            + "HealthCheckTimeoutSeconds HealthyThresholdCount Matcher Tags TargetGroupAttributes "
            + "UnhealthyThresholdCount", "Name"),
        Row("AWS::ElasticLoadBalancingV2::Listener", "LoadBalancerArn",
            "Certificates DefaultActions Port Protocol SslPolicy"),
        Row("AWS::ElasticLoadBalancingV2::ListenerRule", "ListenerArn", "Actions Conditions Priority"),
    ];

    private static IEnumerable<UpdateBehaviour> Containers() =>
    [
        Row("AWS::ECR::Repository", "EncryptionConfiguration RepositoryName",
            "ImageScanningConfiguration ImageTagMutability LifecyclePolicy RepositoryPolicyText Tags",
            "RepositoryName"),
        Row("AWS::ECS::Cluster", "ClusterName", "ClusterSettings Configuration Tags", "ClusterName"),
        // The family is no name of the resource: a replacement is the family's next revision.
        Row("AWS::ECS::TaskDefinition",
            "ContainerDefinitions Cpu EphemeralStorage ExecutionRoleArn Family Memory NetworkMode "
            + "RequiresCompatibilities RuntimePlatform TaskRoleArn Volumes", "Tags"),
        Row("AWS::ECS::Service", "Cluster LaunchType SchedulingStrategy ServiceName",
            "AvailabilityZoneRebalancing DeploymentConfiguration DesiredCount EnableExecuteCommand "
            + "HealthCheckGracePeriodSeconds LoadBalancers NetworkConfiguration PlatformVersion Tags TaskDefinition",
            "ServiceName"),
    ];

    private static IEnumerable<UpdateBehaviour> Functions() =>
    [
        Row("AWS::Lambda::Function", "FunctionName",
            "Architectures Code Description Environment EphemeralStorage Handler LoggingConfig MemorySize "
            + "ReservedConcurrentExecutions Role Runtime Tags Timeout TracingConfig VpcConfig", "FunctionName"),
        Row("AWS::Lambda::Permission", "Action FunctionName Principal SourceAccount SourceArn", ""),
        Row("AWS::StepFunctions::StateMachine", "StateMachineName StateMachineType",
            "Definition DefinitionString DefinitionSubstitutions LoggingConfiguration RoleArn Tags "
            + "TracingConfiguration", "StateMachineName"),
        Row("AWS::DynamoDB::Table", "KeySchema TableName",
            "AttributeDefinitions BillingMode DeletionProtectionEnabled PointInTimeRecoverySpecification "
            + "SSESpecification Tags TimeToLiveSpecification", "TableName"),
        Row("AWS::Events::Rule", "EventBusName Name",
            "Description EventPattern RoleArn ScheduleExpression State Targets", "Name"),
        Row("AWS::SQS::Queue", "FifoQueue QueueName",
            "KmsMasterKeyId MessageRetentionPeriod RedrivePolicy SqsManagedSseEnabled Tags VisibilityTimeout",
            "QueueName"),
        Row("AWS::SQS::QueuePolicy", "", "PolicyDocument Queues"),
    ];

    private static IEnumerable<UpdateBehaviour> Watching() =>
    [
        Row("AWS::CloudWatch::Alarm", "AlarmName",
            "ActionsEnabled AlarmActions AlarmDescription ComparisonOperator DatapointsToAlarm Dimensions "
            + "EvaluateLowSampleCountPercentile EvaluationPeriods ExtendedStatistic MetricName Metrics Namespace "
            + "Period Statistic Tags Threshold TreatMissingData Unit", "AlarmName"),
        Row("AWS::CloudWatch::Dashboard", "DashboardName", "DashboardBody", "DashboardName"),
        Row("AWS::Logs::LogGroup", "LogGroupName", "KmsKeyId RetentionInDays Tags", "LogGroupName"),
        Row("AWS::SNS::Topic", "FifoTopic TopicName", "DisplayName KmsMasterKeyId Tags", "TopicName"),
        Row("AWS::SNS::TopicPolicy", "", "PolicyDocument Topics"),
        Row("AWS::SNS::Subscription", "Endpoint Protocol TopicArn", "FilterPolicy RawMessageDelivery"),
        Row("AWS::SSM::Parameter", "Name", "Description Type Value", "Name"),
        Row("AWS::CDK::Metadata", "", "Analytics"),
    ];
}
