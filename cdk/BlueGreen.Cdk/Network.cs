using Amazon.CDK.AWS.EC2;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The VPC: a new one over two zones, or the one that the settings name.</summary>
public sealed class Network : Construct
{
    /// <summary>An ALB needs two zones; a third would cost a third NAT gateway.</summary>
    private const int Zones = 2;

    public Network(Construct scope, NetworkSettings settings)
        : base(scope, "Network")
    {
        IVpc vpc;
        if (settings.VpcId is null)
        {
            var addresses = Enumerable.Range(1, Zones)
                .Select(zone => new CfnEIP(this, $"NatAddress{zone}", new CfnEIPProps { Domain = "vpc" }))
                .ToArray();
            vpc = NewVpc(addresses);
            TestCidrs = [.. addresses.Select(address => $"{address.Ref}/32"), .. settings.TestCidrs];
        }
        else
        {
            vpc = Vpc.FromLookup(this, "Vpc", new VpcLookupOptions { VpcId = settings.VpcId });
            TestCidrs = settings.TestCidrs;
        }

        VpcId = vpc.VpcId;
        PublicSubnets = Subnets(vpc, SubnetType.PUBLIC).SubnetIds;
        var inside = Subnets(vpc, SubnetType.PRIVATE_WITH_EGRESS);
        PrivateSubnets = inside.SubnetIds;
        Connectivity = inside.InternetConnectivityEstablished;
    }

    public string VpcId { get; }

    public string[] PublicSubnets { get; }

    public string[] PrivateSubnets { get; }

    /// <summary>Must exist before the first task, whose image comes through it.</summary>
    public IDependable Connectivity { get; }

    /// <summary>Who may reach the test listener: our functions leave through the NAT gateways' addresses.</summary>
    public IReadOnlyList<string> TestCidrs { get; }

    /// <summary>A NAT gateway in each zone: when one zone fails, the other's tasks can still pull images.</summary>
    private Vpc NewVpc(CfnEIP[] addresses) =>
        new(this, "Vpc", new VpcProps
        {
            MaxAzs = Zones,
            NatGateways = Zones,
            NatGatewayProvider = NatProvider.Gateway(new NatGatewayProps
            {
                EipAllocationIds = [.. addresses.Select(address => address.AttrAllocationId)],
            }),
            SubnetConfiguration =
            [
                new SubnetConfiguration { Name = "Public", SubnetType = SubnetType.PUBLIC },
                new SubnetConfiguration { Name = "Private", SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
            ],
        });

    private static ISelectedSubnets Subnets(IVpc vpc, SubnetType type) =>
        vpc.SelectSubnets(new SubnetSelection { SubnetType = type });
}
