using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>Makes state machines that hardly anyone would write, of fields, paths and functions that exist.</summary>
/// <remarks>Every state leads to the next one or to a later one, so that every machine ends.</remarks>
internal sealed class RandomMachine(int seed)
{
    private const int DepthMax = 2;

    private static readonly string[] Paths =
    [
        "$", "$.a", "$.a.b", "$['a']", "$.c[0]", "$.c[-1]", "$.c[1:]", "$.c[*]", "$..b", "$.c[?(@.b > 1)]", "$.c[0,1]",
        "$$.Execution.Id", "$$.Execution.Input", "$$.State.Name", "$$.Map.Item.Value", "$$.Task.Token", "$$", "$v",
        "$v.a", "$.c[?(@.b == 'x' || !(@.a))]", "$.none", "$.*",
    ];

    /// <summary>Those that always find something, so that machines come to their end.</summary>
    private static readonly string[] SafePaths = ["$", "$$.State.Name", "$$.Execution", "$..b", "$.*"];

    private static readonly string[] SafeCalls =
    [
        "States.Array($, 1)", "States.Format('{}-{}', $, 'x')", "States.JsonToString($)", "States.UUID()",
        "States.StringToJson(States.JsonToString($))", "States.MathAdd(1, 2)", "States.ArrayUnique($..b)",
    ];

    private static readonly string[] References = ["$", "$.a", "$.a.b.d", "$.c[0]", "$.c[5]", "$.e"];

    private static readonly string[] Functions =
    [
        "Array", "ArrayPartition", "ArrayContains", "ArrayRange", "ArrayGetItem", "ArrayLength", "ArrayUnique",
        "Base64Encode", "Base64Decode", "Hash", "StringSplit", "Format", "UUID", "JsonMerge", "StringToJson",
        "JsonToString", "MathRandom", "MathAdd",
    ];

    private static readonly string[] Literals =
        ["1", "-7", "0", "9223372036854775807", "1e300", "2.5", "true", "null", "'x'", "'{}'", "'MD5'", "'[1'", "''"];

    private static readonly string[] Operators =
    [
        "StringEquals", "StringLessThan", "StringMatches", "NumericEquals", "NumericGreaterThanEquals", "BooleanEquals",
        "TimestampLessThan", "IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp",
        "StringEqualsPath", "NumericLessThanPath", "BooleanEqualsPath", "TimestampEqualsPath",
    ];

    private static readonly string[] Errors = ["States.ALL", "States.TaskFailed", "Broken", "States.Timeout"];

    private readonly Random _random = new(seed);
    private int _named;

    public string Definition() => Scope(0).ToJsonString();

    public JsonNode? Data(int depth = 0) => _random.Next(depth > 3 ? 7 : 10) switch
    {
        0 => null,
        1 => _random.Next(-5, 50),
        2 => _random.NextDouble() * 1e12,
        3 => _random.Next(2) == 0,
        4 => "x",
        5 => "2026-01-01T00:00:00Z",
        6 => """{"a":[1]}""",
        7 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Data(depth + 1))]),
        _ => new JsonObject
        {
            ["a"] = Data(depth + 1),
            ["b"] = Data(depth + 1),
            ["c"] = new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Data(depth + 1))]),
        },
    };

    private string Of(string[] pool) => pool[_random.Next(pool.Length)];

    private string Path() => Of(OneIn(4) ? Paths : SafePaths);

    private bool OneIn(int count) => _random.Next(count) == 0;

    private JsonObject Scope(int depth)
    {
        var names = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => $"S{++_named}").ToList();
        var states = new JsonObject();
        for (var i = 0; i < names.Count; i++)
        {
            states[names[i]] = State(names, i, depth);
        }
        return new JsonObject { ["StartAt"] = names[0], ["States"] = states };
    }

    private JsonObject State(List<string> names, int at, int depth)
    {
        var last = at == names.Count - 1;
        var state = _random.Next(last ? 2 : 0, depth < DepthMax ? 8 : 6) switch
        {
            0 or 1 => Choice(names, at),
            2 => new JsonObject { ["Type"] = "Wait", ["Seconds"] = _random.Next(100) },
            3 or 4 => new JsonObject { ["Type"] = "Pass" },
            5 => new JsonObject { ["Type"] = "Task", ["Resource"] = Rehearsed.Function },
            6 => new JsonObject
            {
                ["Type"] = "Parallel",
                ["Branches"] = new JsonArray(Scope(depth + 1), Scope(depth + 1)),
            },
            _ => new JsonObject
            {
                ["Type"] = "Map",
                ["ItemsPath"] = OneIn(4) ? Path() : "$.*",
                ["ItemProcessor"] = Scope(depth + 1),
            },
        };
        AddData(state);
        if (state["Type"]!.ToString() != "Choice")
        {
            state[last ? "End" : "Next"] = last ? true : names[at + 1];
        }
        if (state["Type"]!.ToString() is "Task" or "Parallel" or "Map")
        {
            AddHandlers(state, names, at);
        }
        return state;
    }

    private JsonObject Choice(List<string> names, int at)
    {
        var name = Of(Operators);
        var rule = new JsonObject { ["Variable"] = Path(), ["Next"] = names[_random.Next(at + 1, names.Count)] };
        rule[name] = name switch
        {
            _ when name.EndsWith("Path", StringComparison.Ordinal) => Path(),
            _ when name.StartsWith("Numeric", StringComparison.Ordinal) => 3,
            _ when name.StartsWith("Timestamp", StringComparison.Ordinal) => "2026-01-01T00:00:00Z",
            _ when name.StartsWith("String", StringComparison.Ordinal) => "x*",
            _ => OneIn(2),
        };
        return new JsonObject { ["Type"] = "Choice", ["Choices"] = new JsonArray(rule), ["Default"] = names[at + 1] };
    }

    private void AddData(JsonObject state)
    {
        var type = state["Type"]!.ToString();
        Add("InputPath", () => OneIn(4) ? null : Path(), of: 4);
        Add("OutputPath", () => OneIn(4) ? null : Path(), of: 4);
        Add("Assign", Template, of: 4);
        if (type is "Pass" or "Task" or "Parallel")
        {
            Add("Parameters", Template, of: 2);
        }
        if (type is "Pass" or "Task" or "Parallel" or "Map")
        {
            Add("ResultPath", () => OneIn(4) ? null : Of(References), of: 3);
        }
        if (type is "Task" or "Parallel" or "Map")
        {
            Add("ResultSelector", Template, of: 3);
        }

        void Add(string name, Func<JsonNode?> value, int of)
        {
            if (OneIn(of))
            {
                state[name] = value();
            }
        }
    }

    private void AddHandlers(JsonObject state, List<string> names, int at)
    {
        if (OneIn(3))
        {
            state["Retry"] = new JsonArray(
                new JsonObject { ["ErrorEquals"] = new JsonArray(Of(Errors)), ["MaxAttempts"] = _random.Next(3) });
        }
        if (at + 1 < names.Count && OneIn(2))
        {
            state["Catch"] = new JsonArray(new JsonObject
            {
                ["ErrorEquals"] = new JsonArray(Of(Errors)),
                ["Next"] = names[at + 1],
                ["ResultPath"] = Of(References),
            });
        }
    }

    private JsonObject Template() => new()
    {
        ["a.$"] = OneIn(2) ? Path() : Function(),
        ["v"] = new JsonArray(new JsonObject { ["b.$"] = Function() }, Data()),
    };

    private string Function() => OneIn(4) ? Call(0) : Of(SafeCalls);

    private string Call(int depth)
    {
        var arguments = Enumerable.Range(0, _random.Next(4)).Select(_ => _random.Next(depth < 2 ? 3 : 2) switch
        {
            0 => Of(Literals),
            1 => Of(Paths),
            _ => Call(depth + 1),
        });
        return $"States.{Of(Functions)}({string.Join(", ", arguments)})";
    }
}
