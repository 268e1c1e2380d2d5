using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Amazon.Lambda.Annotations;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Watching;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Smoke;

namespace BlueGreen.Functions.Tests.Contract;

/// <summary>statemachine.asl.json and the functions agree on every name that passes between them.</summary>
public sealed partial class ContractTests
{
    private static readonly JsonSerializerOptions s_options = Options();

    private static readonly Dictionary<string, (Type Input, Type Output)> s_functions = typeof(Handlers).GetMethods()
        .Where(method => method.GetCustomAttributes(typeof(LambdaFunctionAttribute), false).Length > 0)
        .ToDictionary(
            method => method.Name,
            method => (method.GetParameters()[0].ParameterType,
                method.ReturnType.GenericTypeArguments.FirstOrDefault()!));

    /// <summary>Where the state machine keeps each function's answer.</summary>
    private static readonly Dictionary<string, string> s_answers = new()
    {
        ["deploy"] = "DeployIdle", ["smoke"] = "Smoke", ["traffic"] = "Switch", ["watch"] = "Watch",
        ["rollback"] = "Rollback", ["retire"] = "Retire",
    };

    [Fact]
    public void Functions_OfTheMachine_AreTheHandlers()
    {
        var called = StateMachine.States.Values.Select(StateMachine.Function).OfType<string>().Distinct();
        Assert.Equal(s_functions.Keys.Except(["Install"]).Order(), called.Order());
    }

    [Fact]
    public void Parameters_AreTheInputsMembers()
    {
        foreach (var (name, state) in StateMachine.States)
        {
            if (StateMachine.Function(state) is not { } function)
                continue;
            var members = Members(s_functions[function].Input);
            var given = state["Parameters"]!.AsObject().Select(own => own.Key.TrimEnd('$').TrimEnd('.')).ToList();
            Assert.True(given.All(members.Contains), $"{name} gives {string.Join(", ", given.Except(members))}");
            var missing = Required(s_functions[function].Input).Except(given).ToList();
            Assert.True(missing.Count == 0, $"{name} lacks {string.Join(", ", missing)}");
        }
    }

    [Fact]
    public void Paths_ThatStatesLookAt_AreMembersOfTheAnswers()
    {
        var paths = StateMachine.States.Values.SelectMany(StateMachine.Texts).SelectMany(text => Path().Matches(text))
            .Select(path => path.Value.TrimEnd('.')).Where(path => !path.StartsWith("$$", StringComparison.Ordinal))
                .Distinct();
        foreach (var path in paths)
        {
            var steps = path.Split('.')[1..];
            if (steps.Length > 0 && Root(steps[0]) is var (type, rest) && type is not null)
                AssertIsMember(type, steps[rest..], path);
        }
    }

    [Fact]
    public void Choices_CompareWithTheWordsThatFunctionsWrite()
    {
        AssertWords<WorkflowAction>("$.action", all: true);
        AssertWords<WatchNext>("$.watch.next", all: false);
        AssertWords<SmokeVerdict>("$.smoke.verdict", all: false);
    }

    [Fact]
    public void Errors_ThatAreCaughtOrRetried_AreOursAndOursAreNamed()
    {
        var named = StateMachine.States.Values.SelectMany(StateMachine.ErrorNames)
            .Where(name => name.EndsWith("Exception", StringComparison.Ordinal) && !name.Contains('.')).Distinct();
        var ours = typeof(WorkflowException).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(WorkflowException))).Select(type => type.Name);
        Assert.Equal(ours.Order(), named.Order());
    }

    [Fact]
    public void Tasks_CatchWhatTheyCannotRetryAndNeverWaitForEver() => Assert.All(
        StateMachine.States.Where(state => state.Value["Type"]!.GetValue<string>() == "Task"),
        state => Assert.True(
            state.Value.ContainsKey("TimeoutSeconds") || state.Value.ContainsKey("TimeoutSecondsPath"), state.Key));

    /// <summary>Wait 2, Task 5 and Choice 2 events, for every loop; the budget counts with the same figure.</summary>
    [Theory]
    [InlineData("WaitForIdle", "DeployIdle", "IdleConverged")]
    [InlineData("WaitToFollow", "FollowLive", "LiveFollowed")]
    [InlineData("WaitForWatch", "Watch", "WatchVerdict")]
    [InlineData("WaitForRollback", "RollBack", "RolledBack")]
    public void Loops_CostWhatTheBudgetCounts(params string[] loop)
    {
        var events = loop.Sum(name => StateMachine.States[name]["Type"]!.GetValue<string>() switch
        {
            "Wait" or "Choice" => 2,
            "Task" => 5,
            var other => throw new InvalidOperationException(other),
        });
        Assert.Equal(HistoryBudget.EventsPerTurn, events);
        Assert.Equal(loop[1], StateMachine.States[loop[0]]["Next"]!.GetValue<string>());
        Assert.Equal(loop[2], StateMachine.States[loop[1]]["Next"]!.GetValue<string>());
        Assert.Contains(loop[0], StateMachine.Texts(StateMachine.States[loop[2]]));
    }

    [Fact]
    public void States_PassedOnce_FitTheBudgetsFixedPart()
    {
        var loops = new[] { "DeployIdle", "FollowLive", "Watch", "RollBack" };
        var perStep = new[] { "Switch", "AnnounceTrafficMoved", "MoreTraffic", "NextStep", "AwaitDecision",
            "AnnounceHeld", "Decided" };
        var onTheLongestWay = StateMachine.States
            .Where(state => !loops.Contains(state.Key) && !perStep.Contains(state.Key))
            .Count(state => state.Value["Type"]!.GetValue<string>() == "Task");
        Assert.InRange(onTheLongestWay, 1, 22);
    }

    private static void AssertWords<T>(string variable, bool all)
        where T : struct, Enum
    {
        var compared = StateMachine.States.Values.SelectMany(state => StateMachine.Items(state["Choices"]))
            .Where(choice => choice!["Variable"]?.GetValue<string>() == variable)
            .Select(choice => choice!["StringEquals"]!.GetValue<string>()).ToList();
        var written = Enum.GetValues<T>()
            .Select(value => JsonSerializer.SerializeToNode(value, s_options)!.GetValue<string>());
        Assert.NotEmpty(compared);
        Assert.Empty(compared.Except(written));
        if (all)
            Assert.Equal(written.Order(), compared.Order());
    }

    /// <summary>The type that a path begins in, and how many of its steps lead there.</summary>
    private static (Type? Type, int Steps) Root(string first) => first switch
    {
        "plan" => (typeof(DeploymentPlan), 1),
        "action" or "reason" or "pendingDigest" => (typeof(ResolveColourOutput), 0),
        _ when s_answers.TryGetValue(first, out var function) => (s_functions[function].Output, 1),
        _ => (null, 0),
    };

    private static void AssertIsMember(Type type, string[] steps, string path)
    {
        foreach (var step in steps)
        {
            var member = s_options.GetTypeInfo(type).Properties.FirstOrDefault(own => own.Name == step);
            Assert.True(member is not null, $"{path}: {type.Name} has no {step}");
            type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        }
    }

    private static IReadOnlyList<string> Members(Type type) =>
        [.. s_options.GetTypeInfo(type).Properties.Select(member => member.Name)];

    private static IEnumerable<string> Required(Type type) =>
        s_options.GetTypeInfo(type).Properties.Where(member => member.IsRequired).Select(member => member.Name);

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(FunctionsJson.Default, new DefaultJsonTypeInfoResolver()),
        };
        FunctionsSerializer.Configure(options);
        return options;
    }

    [GeneratedRegex(@"\$\$?(\.[A-Za-z]+)+")]
    private static partial Regex Path();
}
