using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace BlueGreen.Cli.Tests.Kept;

/// <summary>The AWS CLI in another terminal, with nothing set but the variables that the rehearsal printed.</summary>
[Collection(KeptCollection.Name)]
public sealed class AwsCliTests(KeptRehearsal rehearsal)
{
    private const string Machine = "arn:aws:states:eu-west-1:111111111111:stateMachine:shop-deploy";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stepfunctions list-state-machines", "stateMachines", "\"shop-deploy\"")]
    [InlineData($"stepfunctions list-executions --state-machine-arn {Machine}", "executions", "\"SUCCEEDED\"")]
    [InlineData("ecs describe-services --cluster shop --services shop-blue shop-green", "services", "\"PRIMARY\"")]
    [InlineData("ecr describe-images --repository-name shop", "imageDetails", "\"v1\"")]
    [InlineData("cloudwatch describe-alarms", "MetricAlarms", "\"shop-")]
    [InlineData("events list-rules", "Rules", "\"ENABLED\"")]
    [InlineData("lambda list-functions", "Functions", "\"shop-switch\"")]
    [InlineData(
        """dynamodb get-item --table-name shop-deployments --key {"pk":{"S":"shop"},"sk":{"S":"state"}}""",
        "Item", "\"live\"")]
    public async Task Command_OfAService_ShowsTheInstallation(string command, string member, string content)
    {
        var answer = await AskAsync(command);

        Assert.NotNull(answer[member]);
        Assert.Contains(content, answer[member]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execution_DescribedWithItsHistory_IsTheDeployment()
    {
        var listed = await AskAsync(
            $"stepfunctions list-executions --state-machine-arn {Machine} --status-filter SUCCEEDED");
        var execution = (string)listed["executions"]![0]!["executionArn"]!;

        var described = await AskAsync($"stepfunctions describe-execution --execution-arn {execution}");
        var history = await AskAsync($"stepfunctions get-execution-history --execution-arn {execution}");

        Assert.Equal("SUCCEEDED", (string?)described["status"]);
        Assert.Equal("ExecutionStarted", (string?)history["events"]![0]!["type"]);
        Assert.Equal("ExecutionSucceeded", (string?)history["events"]!.AsArray()[^1]!["type"]);
    }

    [Fact]
    public async Task LoadBalancer_FollowedToItsTargets_HasBothColours()
    {
        var balancers = await AskAsync("elbv2 describe-load-balancers");
        var balancer = (string)balancers["LoadBalancers"]![0]!["LoadBalancerArn"]!;
        var listeners = await AskAsync($"elbv2 describe-listeners --load-balancer-arn {balancer}");
        var rules = new List<string>();
        foreach (var listener in listeners["Listeners"]!.AsArray())
            rules.Add($"{await AskAsync($"elbv2 describe-rules --listener-arn {listener!["ListenerArn"]}")}");
        var groups = (await AskAsync("elbv2 describe-target-groups"))["TargetGroups"]!.AsArray();
        var states = new List<string>();
        foreach (var group in groups)
            states.Add(
                $"{await AskAsync($"elbv2 describe-target-health --target-group-arn {group!["TargetGroupArn"]}")}");

        Assert.Contains(rules, rule => rule.Contains("targetgroup/shop-blue/", StringComparison.Ordinal)
            && rule.Contains("targetgroup/shop-green/", StringComparison.Ordinal));
        Assert.Equal(["shop-blue", "shop-green"], groups.Select(group => (string?)group!["TargetGroupName"]).Order());
        Assert.Contains(states, state => state.Contains("\"healthy\"", StringComparison.Ordinal));
    }

    private async Task<JsonNode> AskAsync(string command)
    {
        var start = new ProcessStartInfo("aws", [.. command.Split(' '), "--output", "json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in rehearsal.Variables)
            start.Environment[name] = value;
        start.Environment["AWS_PAGER"] = "";
        using var process = StartOrSkip(start);
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, $"aws {command}: {await errors}");
        return JsonNode.Parse(await output)!;
    }

    private static Process StartOrSkip(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("The AWS CLI (aws) is not installed.");
            throw;
        }
    }
}
