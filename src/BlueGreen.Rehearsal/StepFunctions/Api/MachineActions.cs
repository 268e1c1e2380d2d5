using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.StepFunctions.Definitions;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>The actions on state machines.</summary>
internal sealed partial class MachineActions(
    MachineStore machines, RehearsalClock clock, AwsAccount account, MachineRole role)
{
    public AwsActions Actions => new()
    {
        { "CreateStateMachine", Create },
        { "UpdateStateMachine", Update },
        { "DescribeStateMachine", parameters => Describe(machines.Get(parameters.StateMachineArn())) },
        { "ListStateMachines", List },
        { "DeleteStateMachine", Delete },
        { "ValidateStateMachineDefinition", Validate },
    };

    private JsonObject List(JsonObject parameters) => Paging.Page(
        parameters, "stateMachines", [.. machines.All], machine => machine.Arn, Summary);

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
                $"{DefinitionProblem.NotImitated}: The rehearsal does not imitate the field 'type' with {type}");
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
        role.RequireToCreate(machine.RoleArn, machine.Name, machine.LoggingConfiguration);
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
        var changed = current with
        {
            RoleArn = parameters.Text("roleArn") ?? current.RoleArn,
            Definition = parameters.Text("definition") is { } text ? MachineDefinition.Parse(text) : current.Definition,
            LoggingConfiguration = Logging(parameters) ?? current.LoggingConfiguration,
        };
        role.RequireToUpdate(changed.RoleArn, changed.Name, Logging(parameters));
        machines.Put(changed);
        return new JsonObject { ["updateDate"] = JsonValue.Create(clock.Now) };
    }

    /// <summary>Deleting what is not there succeeds, as on AWS; running executions go on.</summary>
    private JsonObject Delete(JsonObject parameters)
    {
        var arn = parameters.StateMachineArn();
        if (machines.Find(arn) is { } machine)
        {
            role.RequireToDelete(machine.RoleArn, machine.Name, machine.LoggingConfiguration);
        }
        machines.Remove(arn);
        return [];
    }

    private static JsonObject? Logging(JsonObject parameters) =>
        (parameters["loggingConfiguration"] as JsonObject)?.DeepClone() as JsonObject;

    private static JsonObject Validate(JsonObject parameters)
    {
        var (_, problems) = MachineDefinition.Check(parameters.RequiredText("definition"));
        return new JsonObject
        {
            ["result"] = problems.IsEmpty ? "OK" : "FAIL",
            ["diagnostics"] = new JsonArray([.. problems.Select(Diagnostic)]),
            ["truncated"] = false,
        };
    }

    private static JsonObject Diagnostic(DefinitionProblem problem)
    {
        var shown = new JsonObject
        {
            ["severity"] = "ERROR",
            ["code"] = problem.Code,
            ["message"] = problem.Message,
        };
        if (problem.Location is not null)
        {
            shown["location"] = problem.Location;
        }
        return shown;
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
