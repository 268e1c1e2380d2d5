using System.Text.Json.Nodes;
using BlueGreen.Core.Settings;

namespace BlueGreen.Cdk.Tests;

/// <summary>What each setting changes in the template.</summary>
[Collection(SynthesisCollection.Name)]
public sealed class SettingsVariationTests(SynthesisFixture fixture)
{
    private static readonly ApplicationSettings s_settings = new() { Application = "cart", Repository = "team/cart" };

    [Fact]
    public void Certificate_Given_MakesTheProductionListenerHttps()
    {
        var template = Synthesise(s_settings with
        {
            Network = new()
            {
                CertificateArn = "arn:aws:acm:eu-west-1:111122223333:certificate/1",
                HostName = "cart.example.com",
                ProductionPort = 443,
            },
        });

        var listener = template.One("AWS::ElasticLoadBalancingV2::Listener", "Production");
        Assert.Equal("HTTPS", listener.Text("Protocol"));
        Assert.NotEqual("", listener.Text("SslPolicy"));
        Assert.Equal("https://cart.example.com", Template.Text(template.Outputs["ProductionUrl"]!["Value"]));
        Assert.Equal("HTTP", template.One("AWS::ElasticLoadBalancingV2::Listener", "Test").Text("Protocol"));
    }

    [Fact]
    public void Vpc_Imported_IsUsedAndNoneIsMade()
    {
        const string account = "111122223333";
        var template = Synthesise(
            s_settings with { Network = new() { VpcId = "vpc-1", TestCidrs = ["192.0.2.7/32"] } }, VpcLookup(account));

        Assert.Empty(template.OfType("AWS::EC2::VPC"));
        Assert.Empty(template.OfType("AWS::EC2::NatGateway"));
        var balancer = Assert.Single(template.OfType("AWS::ElasticLoadBalancingV2::LoadBalancer"));
        Assert.Equal(
            ["subnet-a", "subnet-b"], balancer.Properties["Subnets"]!.AsArray().Select(subnet => (string)subnet!));
        var access = template.One("AWS::EC2::SecurityGroup", "LoadBalancing");
        Assert.Equal(
            ["0.0.0.0/0", "192.0.2.7/32"],
            access.Properties["SecurityGroupIngress"]!.AsArray().Select(rule => (string)rule!["CidrIp"]!));
    }

    [Theory]
    [InlineData("", """[{"anything-but":[""]}]""")]
    [InlineData("v", """[{"prefix":"v"}]""")]
    public void TagPrefix_Given_ChoosesThePushes(string prefix, string expected)
    {
        var push = Synthesise(s_settings with { TagPrefix = prefix }).One("AWS::Events::Rule", "Push");

        var detail = push.Properties["EventPattern"]!["detail"]!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), detail["image-tag"]), detail.ToJsonString());
        Assert.Equal("team/cart", (string?)detail["repository-name"]![0]);
    }

    [Fact]
    public void AlarmsAndSteps_Given_ReachTheWorkflow()
    {
        var template = Synthesise(s_settings with
        {
            Traffic = new() { Steps = [5, 25, 100] },
            Watch = new() { Alarms = ["orders-stalled"] },
        });

        var machine = Assert.Single(template.OfType("AWS::StepFunctions::StateMachine"));
        var settings = machine.Text("DefinitionString");
        Assert.Contains("""\"steps\":[5,25,100]""", settings, StringComparison.Ordinal);
        Assert.Contains("""\"alarms\":[\"cart-unanswered\",\"orders-stalled\"]""", settings, StringComparison.Ordinal);
        var rule = template.One("AWS::Events::Rule", "TriggersAlarm");
        Assert.Equal(
            ["cart-unanswered", "orders-stalled"],
            rule.Properties["EventPattern"]!["detail"]!["alarmName"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public void Container_Changed_ChangesTheShapeButNoTargetGroupOrAccess()
    {
        var settings = s_settings with { Container = new() { Port = 9000, Cpu = 512, MemoryMegabytes = 1024 } };
        var (before, after) = (Synthesise(s_settings), Synthesise(settings));

        Assert.Equal("512", Assert.Single(after.OfType("AWS::ECS::TaskDefinition")).Text("Cpu"));
        foreach (var type in new[] { "AWS::ElasticLoadBalancingV2::TargetGroup", "AWS::EC2::SecurityGroup" })
        {
            Assert.Equal(
                before.OfType(type).Select(resource => resource.Properties.ToJsonString()),
                after.OfType(type).Select(resource => resource.Properties.ToJsonString()));
        }
    }

    private Template Synthesise(ApplicationSettings settings, IReadOnlyDictionary<string, object>? context = null) =>
        new(fixture.Synthesise(settings, context));

    /// <summary>What `cdk synth` remembers of a look-up.</summary>
    private static Dictionary<string, object> VpcLookup(string account)
    {
        const string region = "eu-west-1";
        Environment.SetEnvironmentVariable("CDK_DEFAULT_ACCOUNT", account);
        Environment.SetEnvironmentVariable("CDK_DEFAULT_REGION", region);
        return new()
        {
            [$"vpc-provider:account={account}:filter.vpc-id=vpc-1:region={region}:returnAsymmetricSubnets=true"] =
                new Dictionary<string, object>
                {
                    ["vpcId"] = "vpc-1",
                    ["vpcCidrBlock"] = "10.1.0.0/16",
                    ["availabilityZones"] = Array.Empty<object>(),
                    ["subnetGroups"] = new object[]
                    {
                        Subnets("Public", "subnet-a", "subnet-b"),
                        Subnets("Private", "subnet-c", "subnet-d"),
                    },
                },
        };
    }

    private static Dictionary<string, object> Subnets(string type, params string[] ids) => new()
    {
        ["name"] = type,
        ["type"] = type,
        ["subnets"] = ids.Select((id, zone) => new Dictionary<string, object>
        {
            ["subnetId"] = id,
            ["cidr"] = "10.1.0.0/24",
            ["availabilityZone"] = $"eu-west-1{"ab"[zone]}",
            ["routeTableId"] = $"rtb-{id}",
        }).ToArray<object>(),
    };
}
