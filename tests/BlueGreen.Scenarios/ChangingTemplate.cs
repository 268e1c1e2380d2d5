using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BlueGreen.Scenarios;

/// <summary>
/// The committed template as the CDK app would make it of other settings, or of other code; each change replaces the
/// one of its kind before it, so that every update is a difference.
/// </summary>
/// <remarks>Compared with what `cdk/BlueGreen.Cdk -- --template` makes of those settings.</remarks>
internal sealed partial record ChangingTemplate(string Committed)
{
    /// <summary>Wall seconds that processes may take, at the clock's speed.</summary>
    public required int PatienceSeconds { get; init; }

    public int BakeSeconds { get; init; } = 600;

    /// <summary>`network.pathPattern`: always all paths, in other words.</summary>
    public string PathPattern { get; init; } = "/*";

    /// <summary>`healthCheck.intervalSeconds`.</summary>
    public int HealthSeconds { get; init; } = 10;

    /// <summary>`container.cpu`, with twice as much memory.</summary>
    public int Cpu { get; init; } = 256;

    /// <summary>A variable of `container.environment`.</summary>
    public string? Greeting { get; init; }

    /// <summary>The alarm that every deployment watches.</summary>
    public string Alarm { get; init; } = "shop-unanswered";

    /// <summary>The functions' code: CDK names it by its content.</summary>
    public string Package { get; init; } = "functions.zip";

    /// <summary>One more that every task belongs to.</summary>
    public string? SecurityGroup { get; init; }

    /// <summary>Lambda refuses it; the function is one of the last resources.</summary>
    public string RollbackRuntime { get; init; } = "dotnet10";

    public override string ToString()
    {
        var template = JsonNode.Parse(Patient(Committed)
            .Replace("\"PathPattern\": \"/*\"", $"\"PathPattern\": \"{PathPattern}\"", StringComparison.Ordinal)
            .Replace("shop-unanswered", Alarm, StringComparison.Ordinal)
            .Replace("\"functions.zip\"", $"\"{Package}\"", StringComparison.Ordinal)
            .Replace(Placeholder(256), Placeholder(Cpu), StringComparison.Ordinal))!;
        var resources = template["Resources"]!.AsObject();
        foreach (var (id, resource) in resources.ToList())
            Change(id, (string)resource!["Type"]!, resource["Properties"]!.AsObject());
        if (SecurityGroup is { } group)
            resources[group] = new JsonObject
            {
                ["Type"] = "AWS::EC2::SecurityGroup",
                ["Properties"] = new JsonObject { ["GroupDescription"] = group, ["VpcId"] = Vpc() },
            };
        return template.ToJsonString();
    }

    private static string Placeholder(int cpu) => string.Create(
        CultureInfo.InvariantCulture, $"""\"cpu\":\"{cpu}\",\"memory\":\"{2 * cpu}\",""");

    private static JsonObject Vpc() => new() { ["Ref"] = "NetworkVpc7FB7348F" };

    private void Change(string id, string type, JsonObject properties)
    {
        switch (type)
        {
            case "AWS::ElasticLoadBalancingV2::TargetGroup":
                properties["HealthCheckIntervalSeconds"] = HealthSeconds;
                break;
            case "AWS::ECS::TaskDefinition":
                properties[nameof(Cpu)] = Cpu.ToString(CultureInfo.InvariantCulture);
                properties["Memory"] = (2 * Cpu).ToString(CultureInfo.InvariantCulture);
                if (Greeting is not null)
                    properties["ContainerDefinitions"]![0]!["Environment"] =
                        new JsonArray(new JsonObject { ["Name"] = "GREETING", ["Value"] = Greeting });
                break;
            case "AWS::ECS::Service":
                properties["HealthCheckGracePeriodSeconds"] = PatienceSeconds;
                if (SecurityGroup is not null)
                    properties["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]!.AsArray()
                        .Add(new JsonObject { ["Fn::GetAtt"] = new JsonArray(SecurityGroup, "GroupId") });
                break;
            case "AWS::Lambda::Function" when id.StartsWith("PipelineRollback", StringComparison.Ordinal):
                properties["Runtime"] = RollbackRuntime;
                break;
        }
    }

    /// <summary>
    /// A faster clock starts no task sooner; nor does a machine that has other work answer as quickly as it could.
    /// Fewer looks make up for it, so that all of them fit into an execution's history.
    /// </summary>
    private string Patient(string template)
    {
        const string deadline = """\\\"deploy\\\":{\\\"pollSeconds\\\":10,\\\"timeoutSeconds\\\":900""";
        const string bake = """\\\"watch\\\":{\\\"intervalSeconds\\\":15,\\\"bakeSeconds\\\":600""";
        Assert.Contains(deadline, template, StringComparison.Ordinal);
        Assert.Contains(bake, template, StringComparison.Ordinal);
        var patient = template
            .Replace(deadline, deadline.Replace(":10,", ":30,")[..^3] + PatienceSeconds, StringComparison.Ordinal)
            .Replace(bake, bake.Replace(":15,", ":60,")[..^3] + BakeSeconds, StringComparison.Ordinal);
        return LatencyLimit().Replace(patient, "${1}60000");
    }

    [GeneratedRegex("""(latency(?:IncreaseMillisecondsMin|MillisecondsMax)[\\"]*:)\d+""")]
    private static partial Regex LatencyLimit();
}
