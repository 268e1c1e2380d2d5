using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The seven functions of a deployment, the state machine that calls them, and what starts it.</summary>
public sealed class Pipeline : Construct
{
    private readonly FunctionCode _code;
    private readonly string _application;

    public Pipeline(Construct scope, ApplicationSettings settings, FunctionCode code, Installation parts)
        : base(scope, "Pipeline")
    {
        _code = code;
        _application = settings.Application;
        var stack = Stack.Of(this);
        var inVpc = InPrivateSubnets(parts.Network, settings.Network);
        PipelineFunction[] functions =
        [
            NewFunction("ResolveColour", Permissions.ForResolveColour(stack, parts)),
            NewFunction("DeployIdle", Permissions.ForDeployIdle(stack, parts)),
            // The test listener admits only the NAT gateways' addresses, so whoever calls it lives behind them.
            NewFunction("Smoke", Permissions.ForSmoke(stack), inVpc),
            NewFunction("Switch", Permissions.ForSwitch(parts)),
            NewFunction("Watch", Permissions.ForWatch(stack), inVpc),
            NewFunction("Rollback", Permissions.ForRollback(parts)),
            NewFunction("Retire", Permissions.ForRetire(parts)),
        ];
        var alarms = new Alarms(this, settings.Application, parts.LoadBalancing);
        Workflow = new Workflow(this, settings, parts, functions, [alarms.Unanswered, .. settings.Watch.Alarms]);
        _ = new Triggers(this, settings, Workflow, alarms);
    }

    public Workflow Workflow { get; }

    private PipelineFunction NewFunction(
        string name, IReadOnlyList<PolicyStatement> permissions, CfnFunction.VpcConfigProperty? vpc = null) =>
        new(this, new(name, _application, _code) { Permissions = permissions, VpcConfig = vpc });

    private CfnFunction.VpcConfigProperty InPrivateSubnets(Network network, NetworkSettings settings)
    {
        int[] ports = [443, settings.ProductionPort, settings.TestPort];
        var group = new CfnSecurityGroup(this, "FunctionAccess", new CfnSecurityGroupProps
        {
            GroupDescription = "Functions call AWS and the two listeners; nobody calls them here.",
            VpcId = network.VpcId,
            SecurityGroupEgress = ports
                .Distinct()
                .Select(port => new CfnSecurityGroup.EgressProperty
                {
                    IpProtocol = "tcp",
                    FromPort = port,
                    ToPort = port,
                    CidrIp = "0.0.0.0/0",
                })
                .ToArray(),
        });
        return new CfnFunction.VpcConfigProperty
        {
            SubnetIds = network.PrivateSubnets,
            SecurityGroupIds = [group.AttrGroupId],
        };
    }
}
