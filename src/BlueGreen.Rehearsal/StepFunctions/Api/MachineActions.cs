using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.StepFunctions.Definitions;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>The actions on state machines.</summary>
internal sealed partial class MachineActions(MachineStore machines, RehearsalClock clock, AwsAccount account)
{
    /// <summary>Null for an action of another group.</summary>
    public JsonObject? Call(AwsCall call) => call.Action switch
    {
        "CreateStateMachine" => Create(call.Parameters),
        "UpdateStateMachine" => Update(call.Parameters),
        "DescribeStateMachine" => Describe(machines.Get(call.Parameters.StateMachineArn())),
        "ListStateMachines" => Paging.Page(
            call.Parameters, "stateMachines", [.. machines.All], machine => machine.Arn, Summary),
        "DeleteStateMachine" => Delete(call.Parameters),
        "ValidateStateMachineDefinition" => Validate(call.Parameters),
        _ => null,
    };

    private JsonObject Create(JsonObject parameters)
    {
        var name = parameters.RequiredText("name");
        if (!Name().IsMatch(name))
        {
            throw new AwsException("InvalidName", $"Invalid Name: '{name}'");
        }
        if (parameters.Text("type") is { } type and not "STANDARD")
        {
            throw new AwsException(
                "StateMachineTypeNotSupported",
                $"{FieldReader.NotImitatedKind}: The rehearsal does not imitate the field 'type' with {type}");
        }
        var machine = new StateMachine(
            account.Arn("states", $"stateMachine:{name}"),
            name,
            parameters.RequiredText("roleArn"),
            MachineDefinition.Parse(parameters.RequiredText("definition")))
        {
            CreatedAt = clock.Now,
            LoggingConfiguration = Logging(parameters),
            Tags = ImmutableSortedDictionary.CreateRange(StateMachine.TagsOf(parameters)),
        };
        // Creating is idempotent for equal parameters: the first creation's answer is given again.
        if (machines.Find(machine.Arn) is { } existing)
        {
            return existing.Definition.Source == machine.Definition.Source && existing.RoleArn == machine.RoleArn
                ? Created(existing)
                : throw new AwsException("StateMachineAlreadyExists", $"State Machine Already Exists: '{machine.Arn}'");
        }
        machines.Put(machine);
        return Created(machine);
    }

    private JsonObject Update(JsonObject parameters)
    {
        var current = machines.Get(parameters.StateMachineArn());
        if (parameters.Text("definition") is null && parameters.Text("roleArn") is null
            && parameters["loggingConfiguration"] is null && parameters["tracingConfiguration"] is null)
        {
            throw new AwsException(
                "MissingRequiredParameter", "A definition, a role ARN or a configuration must be specified");
        }
        machines.Put(current with
        {
            RoleArn = parameters.Text("roleArn") ?? current.RoleArn,
            Definition = parameters.Text("definition") is { } text ? MachineDefinition.Parse(text) : current.Definition,
            LoggingConfiguration = Logging(parameters) ?? current.LoggingConfiguration,
        });
        return new JsonObject { ["updateDate"] = JsonValue.Create(clock.Now) };
    }

    /// <summary>Deleting what is not there succeeds, as on AWS; running executions go on.</summary>
    private JsonObject Delete(JsonObject parameters)
    {
        machines.Remove(parameters.StateMachineArn());
        return [];
    }

    private static JsonObject? Logging(JsonObject parameters) =>
        (parameters["loggingConfiguration"] as JsonObject)?.DeepClone() as JsonObject;

    private static JsonObject Validate(JsonObject parameters)
    {
        try
        {
            MachineDefinition.Parse(parameters.RequiredText("definition"));
            return new JsonObject { ["result"] = "OK", ["diagnostics"] = new JsonArray() };
        }
        catch (AwsException error) when (error.Code == "InvalidDefinition")
        {
            var diagnostic = new JsonObject
            {
                ["severity"] = "ERROR",
                ["code"] = FieldReader.SchemaFailed,
                ["message"] = error.Message,
            };
            return new JsonObject { ["result"] = "FAIL", ["diagnostics"] = new JsonArray(diagnostic) };
        }
    }

    private static JsonObject Created(StateMachine machine) => new()
    {
        ["stateMachineArn"] = machine.Arn,
        ["creationDate"] = JsonValue.Create(machine.CreatedAt),
    };

    private static JsonObject Summary(StateMachine machine) => new()
    {
        ["stateMachineArn"] = machine.Arn,
        ["name"] = machine.Name,
        ["type"] = "STANDARD",
        ["creationDate"] = JsonValue.Create(machine.CreatedAt),
    };

    private static JsonObject Describe(StateMachine machine)
    {
        var shown = Summary(machine);
        shown["status"] = "ACTIVE";
        shown["definition"] = machine.Definition.Source;
        shown["roleArn"] = machine.RoleArn;
        shown["loggingConfiguration"] = machine.LoggingConfiguration?.DeepClone()
            ?? new JsonObject { ["level"] = "OFF", ["includeExecutionData"] = false };
        return shown;
    }

    /// <summary>1 to 80 characters, none of those the API reference forbids.</summary>
    [GeneratedRegex(@"^[^\s<>{}\[\]?*""#%\\^|~`$&,;:/\p{Cc}]{1,80}$", RegexOptions.CultureInvariant)]
    internal static partial Regex Name();
}
