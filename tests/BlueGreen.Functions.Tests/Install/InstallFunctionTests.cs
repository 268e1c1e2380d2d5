using System.Text.Json.Nodes;
using BlueGreen.Functions.Install;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.Logging.Abstractions;

namespace BlueGreen.Functions.Tests.Install;

public sealed class InstallFunctionTests : IRules, IFamilies, IStackReply
{
    private const string Listener = "arn:aws:elb:x:1:listener/app/shop/1/2";

    private readonly Dictionary<string, InstalledRule> _rules = [];

    private readonly Dictionary<string, string> _families = [];

    private readonly List<string> _changes = [];

    private JsonObject _reply = [];

    [Fact]
    public async Task Rule_Created_GivesBlueAllTraffic()
    {
        await RunAsync("Create");
        var rule = Assert.Single(_rules.Values);
        Assert.Equal((100, 0), (rule.Weights["arn:blue"], rule.Weights["arn:green"]));
        AssertSuccess(rule.Arn);
        Assert.Equal(rule.Arn, _reply["Data"]!["RuleArn"]!.GetValue<string>());
    }

    [Fact]
    public async Task Rule_CreatedTwice_IsAdoptedWithItsWeights()
    {
        await RunAsync("Create");
        Switch();
        await RunAsync("Create");
        Assert.Equal(100, Assert.Single(_rules.Values).Weights["arn:green"]);
    }

    [Fact]
    public async Task Rule_WhosePriorityIsTaken_Fails()
    {
        _rules["other"] = new("other", 100, "/*", new Dictionary<string, int> { ["arn:x"] = 1 });
        await RunAsync("Create");
        Assert.Equal("FAILED", _reply["Status"]!.GetValue<string>());
        Assert.Contains("another rule with the priority 100", _reply["Reason"]!.GetValue<string>(),
            StringComparison.Ordinal);
        Assert.Equal("not-made", _reply["PhysicalResourceId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Rule_Updated_KeepsItsWeights()
    {
        await RunAsync("Create");
        Switch();
        var arn = Assert.Single(_rules.Values).Arn;
        await RunAsync("Update", arn);
        Assert.Empty(_changes);
        await RunAsync("Update", arn, ("PathPattern", "/shop/*"), ("Priority", "7"));
        Assert.Equal(["path /shop/*", "priority 7"], _changes);
        AssertSuccess(arn);
        Assert.Equal(100, _rules[arn].Weights["arn:green"]);
    }

    [Fact]
    public async Task Rule_OnAnotherListener_TakesTheLiveWeightsAlong()
    {
        await RunAsync("Create");
        Switch();
        var old = Assert.Single(_rules.Values).Arn;
        await RunAsync("Update", old, ("ListenerArn", Listener + "9"));
        Assert.Equal(2, _rules.Count);
        Assert.All(_rules.Values, rule => Assert.Equal(100, rule.Weights["arn:green"]));
        Assert.NotEqual(old, _reply["PhysicalResourceId"]!.GetValue<string>());
        await RunAsync("Delete", old);
        Assert.Single(_rules);
    }

    [Theory]
    [InlineData("BlueTargetGroupArn", "arn:other")]
    [InlineData("Priority", "first")]
    [InlineData("PathPattern", "")]
    public async Task Rule_UpdatedToWhatCannotBe_FailsAndStays(string property, string value)
    {
        await RunAsync("Create");
        var arn = Assert.Single(_rules.Values).Arn;
        await RunAsync("Update", arn, (property, value));
        Assert.Equal("FAILED", _reply["Status"]!.GetValue<string>());
        Assert.Equal(arn, _reply["PhysicalResourceId"]!.GetValue<string>());
        Assert.Empty(_changes);
    }

    [Fact]
    public async Task Rule_DeletedTwice_IsGone()
    {
        await RunAsync("Create");
        var arn = Assert.Single(_rules.Values).Arn;
        await RunAsync("Delete", arn);
        await RunAsync("Delete", arn);
        AssertSuccess(arn);
        await RunAsync("Delete", "not-made");
        AssertSuccess("not-made");
    }

    [Fact]
    public async Task Family_IsGivenAFirstRevisionOnce()
    {
        await RunFamilyAsync("Create", "first");
        await RunFamilyAsync("Update", "second", "shop-blue");
        Assert.Equal("first", _families["shop-blue"]);
        AssertSuccess("shop-blue");
        await RunFamilyAsync("Delete", "second", "shop-blue");
        AssertSuccess("shop-blue");
        Assert.Single(_families);
    }

    [Fact]
    public async Task Resource_OfAnUnknownType_Fails()
    {
        await RunFamilyAsync("Create", "", type: "Custom::Other");
        Assert.Contains("Custom::Other is not known", _reply["Reason"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    Task<InstalledRule?> IRules.FindAsync(string ruleArn, CancellationToken cancel) =>
        Task.FromResult(_rules.GetValueOrDefault(ruleArn));

    Task<InstalledRule?> IRules.FindByPriorityAsync(string listenerArn, int priority, CancellationToken cancel) =>
        Task.FromResult(_rules.Values.FirstOrDefault(rule => rule.Priority == priority
            && (rule.Arn == "other" || rule.Arn.StartsWith(RuleOf(listenerArn) + "/", StringComparison.Ordinal))));

    Task<string> IRules.CreateAsync(RuleSpecification own, int blueWeight, int greenWeight, CancellationToken cancel)
    {
        var arn = $"{RuleOf(own.ListenerArn)}/{_rules.Count}";
        var weights = new Dictionary<string, int>
        {
            [own.BlueTargetGroupArn] = blueWeight, [own.GreenTargetGroupArn] = greenWeight,
        };
        _rules[arn] = new(arn, own.Priority, own.PathPattern, weights);
        return Task.FromResult(arn);
    }

    Task IRules.ChangePathAsync(string ruleArn, string pathPattern, CancellationToken cancel) =>
        Change($"path {pathPattern}");

    Task IRules.ChangePriorityAsync(string ruleArn, int priority, CancellationToken cancel) =>
        Change($"priority {priority}");

    Task IRules.DeleteAsync(string ruleArn, CancellationToken cancel)
    {
        _rules.Remove(ruleArn);
        return Task.CompletedTask;
    }

    Task<bool> IFamilies.HasRevisionAsync(string family, CancellationToken cancel) =>
        Task.FromResult(_families.ContainsKey(family));

    Task IFamilies.RegisterAsync(string family, string definition, CancellationToken cancel)
    {
        _families.Add(family, definition);
        return Task.CompletedTask;
    }

    Task IStackReply.SendAsync(string url, ReadOnlyMemory<byte> document, CancellationToken cancel)
    {
        Assert.Equal("https://answer", url);
        _reply = JsonNode.Parse(document.Span)!.AsObject();
        return Task.CompletedTask;
    }

    private static string RuleOf(string listener) =>
        listener.Replace(":listener/", ":listener-rule/", StringComparison.Ordinal);

    private Task Change(string change)
    {
        _changes.Add(change);
        return Task.CompletedTask;
    }

    private void Switch()
    {
        foreach (var (arn, rule) in _rules)
        {
            _rules[arn] = rule with { Weights = new Dictionary<string, int> { ["arn:blue"] = 0, ["arn:green"] = 100 } };
        }
    }

    private void AssertSuccess(string physicalId)
    {
        Assert.Equal("SUCCESS", _reply["Status"]!.GetValue<string>());
        Assert.Equal((physicalId, "s", "r", "Resource"), (
            _reply["PhysicalResourceId"]!.GetValue<string>(), _reply["StackId"]!.GetValue<string>(),
            _reply["RequestId"]!.GetValue<string>(), _reply["LogicalResourceId"]!.GetValue<string>()));
    }

    private Task RunAsync(string request, string? id = null, params (string Name, string Value)[] changed)
    {
        var properties = new Dictionary<string, string>
        {
            ["ListenerArn"] = Listener, ["Priority"] = "100", ["PathPattern"] = "/*",
            ["BlueTargetGroupArn"] = "arn:blue", ["GreenTargetGroupArn"] = "arn:green",
        };
        foreach (var (name, value) in changed)
        {
            properties[name] = value;
        }
        return SendAsync(request, id, "Custom::ProductionRule", properties);
    }

    private Task RunFamilyAsync(
        string request, string definition, string? id = null, string type = "Custom::ColourFamily") =>
        SendAsync(request, id, type, new() { ["Family"] = "shop-blue", ["Definition"] = definition });

    private Task SendAsync(string request, string? id, string type, Dictionary<string, string> properties) =>
        new InstallFunction(new(this), new(this), this, NullLogger<InstallFunction>.Instance).HandleAsync(
            new(request, "https://answer", "s", "r", "Resource", type, properties, id), default);
}
