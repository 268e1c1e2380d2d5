using System.Text.Json.Nodes;

namespace BlueGreen.Cdk.Tests;

/// <summary>R10: nothing that the pipeline moves is in the template, so no re-application can send it.</summary>
/// <remarks>docs/decisions/0010 has the reasons, one resource at a time.</remarks>
public sealed class ReapplicationTests
{
    private static readonly Template s_template = Template.Committed;

    [Theory]
    [InlineData("DesiredCount")]
    [InlineData("Weight")]
    [InlineData("TargetGroups")]
    [InlineData("Targets")]
    [InlineData("ForceNewDeployment")]
    [InlineData("ServiceRegistries")]
    public void Property_ThatThePipelineMoves_IsNotInTheTemplate(string name) => Assert.Empty(
        from resource in s_template.Resources
        where resource.Type is not "AWS::Events::Rule"
        from member in Template.Members(resource.Properties)
        where member.Name == name
        select resource.Id);

    [Fact]
    public void Service_TaskDefinition_IsItsColoursFamilyWithoutARevision() => Assert.Equal(
        ["shop-blue", "shop-green"],
        s_template.OfType("AWS::ECS::Service").Select(service => service.Text("TaskDefinition")).Order());

    [Fact]
    public void Service_Controller_IsEcsItselfWithoutRollback()
    {
        foreach (var service in s_template.OfType("AWS::ECS::Service"))
        {
            Assert.False(service.Properties.ContainsKey("DeploymentController"));
            var breaker = service.Properties["DeploymentConfiguration"]!["DeploymentCircuitBreaker"]!;
            Assert.True((bool)breaker["Enable"]!);
            Assert.False((bool)breaker["Rollback"]!);
        }
    }

    [Fact]
    public void Service_Tasks_AreNotMovedBetweenZonesByEcsItself() => Assert.All(
        s_template.OfType("AWS::ECS::Service"),
        service => Assert.Equal("DISABLED", service.Text("AvailabilityZoneRebalancing")));

    [Fact]
    public void TaskDefinition_OfTheTemplate_BelongsToNoColour()
    {
        var definition = Assert.Single(s_template.OfType("AWS::ECS::TaskDefinition"));
        Assert.Equal("shop", definition.Text("Family"));
    }

    [Fact]
    public void ProductionListener_OfTheTemplate_HasNoRuleOfCloudFormation()
    {
        var production = s_template.One("AWS::ElasticLoadBalancingV2::Listener", "Production");
        Assert.Equal("fixed-response", (string?)production.Properties["DefaultActions"]![0]!["Type"]);
        Assert.All(
            s_template.OfType("AWS::ElasticLoadBalancingV2::ListenerRule"),
            rule => Assert.Contains("TestListener", rule.Text("ListenerArn"), StringComparison.Ordinal));
    }

    /// <summary>CloudFormation refuses to replace what has a fixed name: a refusal instead of an outage.</summary>
    [Theory]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "Name")]
    [InlineData("AWS::ElasticLoadBalancingV2::TargetGroup", "Name")]
    [InlineData("AWS::ECS::Cluster", "ClusterName")]
    [InlineData("AWS::ECS::Service", "ServiceName")]
    [InlineData("AWS::Lambda::Function", "FunctionName")]
    [InlineData("AWS::StepFunctions::StateMachine", "StateMachineName")]
    public void Resource_ThatCarriesTraffic_HasAFixedName(string type, string property) => Assert.All(
        s_template.OfType(type),
        resource => Assert.StartsWith("shop", resource.Text(property), StringComparison.Ordinal));

    /// <summary>
    /// Running tasks stand on these, and they have no names of their own: another logical id is another resource, and
    /// the old one goes.
    /// </summary>
    [Theory]
    [InlineData("NetworkVpc7FB7348F")]
    [InlineData("NetworkVpcPrivateSubnet1Subnet6DD86AE6")]
    [InlineData("NetworkVpcPrivateSubnet2Subnet1BDBE877")]
    [InlineData("TaskIdentityTaskRoleF1C7EAB8")]
    [InlineData("TaskIdentityExecutionRoleD522FF61")]
    [InlineData("TaskIdentityLogs7780C892")]
    [InlineData("BlueFleetSecurityGroupCE568B47")]
    [InlineData("GreenFleetSecurityGroup34E6E78F")]
    [InlineData("LoadBalancingSecurityGroup440F8ED0")]
    [InlineData("LoadBalancingProductionListener582E7E17")]
    [InlineData("ProductionRule81991E7A")]
    [InlineData("BlueFleetFamily8D759A4A")]
    [InlineData("GreenFleetFamily490ACF21")]
    [InlineData("StateTable1028E22B")]
    [InlineData("RepositoryImagesD97179BE")]
    public void Resource_ThatRunningTasksStandOn_KeepsItsLogicalId(string id) =>
        Assert.Contains(id, s_template.Resources.Select(resource => resource.Id));

    /// <summary>A repository that a new setting replaces keeps the live image and the right to pull it.</summary>
    [Fact]
    public void Repository_Replaced_IsKeptAndStillGivesItsImages()
    {
        var repository = Assert.Single(s_template.OfType("AWS::ECR::Repository"));
        var grant = Assert.Single(repository.Properties["RepositoryPolicyText"]!["Statement"]!.AsArray())!;
        Assert.Equal("{TaskIdentityExecutionRole.Arn}", Template.Text(grant["Principal"]!["AWS"]));
        Assert.Equal("Retain", repository.UpdateReplacePolicy);
    }

    /// <summary>A deployment under way watches the alarm by the name that its plan has.</summary>
    [Fact]
    public void WatchedAlarm_Renamed_StaysUnderItsOldName()
    {
        var alarm = s_template.One("AWS::CloudWatch::Alarm", "Unanswered");
        Assert.Equal("Retain", alarm.UpdateReplacePolicy);
    }

    [Fact]
    public void TasksAccess_Ports_AreAllOfThemAndComeFromNoSetting()
    {
        foreach (var group in s_template.OfType("AWS::EC2::SecurityGroup").Where(group => group.Id.Contains("Fleet")))
        {
            var ingress = Assert.Single(group.Properties["SecurityGroupIngress"]!.AsArray())!.AsObject();
            Assert.Equal((0, 65_535), ((int)ingress["FromPort"]!, (int)ingress["ToPort"]!));
            Assert.Equal("{LoadBalancingSecurityGroup.GroupId}", Template.Text(ingress["SourceSecurityGroupId"]));
        }
    }

    [Fact]
    public void Placeholder_OfEachColour_AnswersItsHealthCheck()
    {
        foreach (var family in s_template.OfType("Custom::ColourFamily"))
        {
            var definition = JsonNode.Parse(family.Text("Definition"))!;
            var container = definition["containerDefinitions"]![0]!;
            Assert.Equal(family.Text("Family"), (string?)definition["family"]);
            Assert.Equal("app", (string?)container["name"]);
            Assert.Equal(8080, (int)container["portMappings"]![0]!["containerPort"]!);
            Assert.Contains(
                container["environment"]!.AsArray(),
                variable => (string?)variable!["name"] == "HEALTH_FILE" && (string?)variable["value"] == "/health");
        }
    }
}
