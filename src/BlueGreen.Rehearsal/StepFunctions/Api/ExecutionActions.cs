using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Running;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>The actions on executions.</summary>
internal sealed class ExecutionActions(
    MachineStore machines, ExecutionStore executions, ExecutionHost host, AwsAccount account, SharedChance chance)
{
    public AwsActions Actions => new()
    {
        { "StartExecution", Start },
        { "StopExecution", Stop },
        { "DescribeExecution", parameters => Describe(Named(parameters), parameters.Text("includedData")) },
        { "DescribeStateMachineForExecution", parameters => DescribeMachine(Named(parameters)) },
        { "ListExecutions", List },
        { "GetExecutionHistory", History },
        { "RedriveExecution", parameters => Redrive(Named(parameters)) },
    };

    /// <summary>
    /// A name that is running with the same input gets the first answer again; any other use of a taken name is refused
    /// (API reference, StartExecution).
    /// </summary>
    private JsonObject Start(JsonObject parameters)
    {
        var machine = machines.Get(parameters.StateMachineArn());
        var name = parameters.Text("name") ?? chance.NewUuid();
        if (!MachineActions.Name().IsMatch(name))
        {
            throw new AwsException("InvalidName", $"Invalid Name: '{name}'");
        }
        var text = parameters.Text("input") ?? "{}";
        var input = JsonValues.TryParse(text, out var node)
            ? new Payload(node, JsonText.Of(text))
            : throw new AwsException("InvalidExecutionInput", "Invalid State Machine Execution Input: it is not JSON");
        if (input.IsTooLarge)
        {
            throw new AwsException("ValidationException", $"The input is limited to {Payload.SizeMax} bytes.");
        }
        var arn = account.Arn("states", $"execution:{machine.Name}:{name}");
        var start = new ExecutionStart(arn, name, machine.Arn, machine.Name, machine.RoleArn, input);
        Execution? created = null;
        var execution = executions.GetOrAdd(
            arn, () => created = new Execution(host, start, machine.Definition, chance.Fork()));
        if (created is null && (execution.End is not null || execution.Start.Input.Text.ToString() != text))
        {
            throw new AwsException("ExecutionAlreadyExists", $"Execution Already Exists: '{arn}'");
        }
        created?.Run();
        return new JsonObject { ["executionArn"] = arn, ["startDate"] = JsonValue.Create(execution.StartDate) };
    }

    private JsonObject Stop(JsonObject parameters)
    {
        var execution = Named(parameters);
        execution.Abort(parameters.Text("error"), parameters.Text("cause"));
        return new JsonObject { ["stopDate"] = JsonValue.Create(execution.End?.At ?? host.Clock.Now) };
    }

    private JsonObject List(JsonObject parameters)
    {
        if (parameters.Text("mapRunArn") is not null)
        {
            throw new AwsException("ValidationException", "The rehearsal has no map runs; name a state machine.");
        }
        var machine = machines.Get(parameters.StateMachineArn());
        var status = parameters.Text("statusFilter");
        if (status is not null && !ExecutionStatus.All.Contains(status))
        {
            throw new AwsException("ValidationException",
                $"1 validation error detected: Value '{status}' at 'statusFilter' failed to satisfy constraint: Member "
                + $"must satisfy enum value set: [{string.Join(", ", ExecutionStatus.All)}]");
        }
        var found = executions.Of(machine.Arn)
            .Where(execution => status is null || execution.Status == status)
            // No execution is ever redriven here.
            .Where(_ => parameters.Text("redriveFilter") != "REDRIVEN");
        return Paging.Page(parameters, "executions", [.. found], execution => execution.Start.Arn, Summary);
    }

    private JsonObject History(JsonObject parameters)
    {
        var events = Named(parameters).History.Snapshot();
        var withData = parameters.Flag("includeExecutionData") ?? true;
        return Paging.Page(
            parameters,
            "events",
            parameters.Flag("reverseOrder") ?? false ? [.. events.Reverse()] : events,
            entry => entry.Id.ToString(CultureInfo.InvariantCulture),
            entry => entry.ToJson(withData));
    }

    private Execution Named(JsonObject parameters) => executions.Get(parameters.ExecutionArn());

    /// <summary>AWS redrives what has failed; for what has not, its refusal is the same.</summary>
    private static JsonObject Redrive(Execution execution) => throw new AwsException(
        "ExecutionNotRedrivable",
        execution.Status is ExecutionStatus.Running or ExecutionStatus.Succeeded
            ? $"Execution is {execution.Status} and cannot be redriven"
            : "The rehearsal does not imitate RedriveExecution; start a new execution instead.");

    private static JsonObject DescribeMachine(Execution execution) => new()
    {
        ["stateMachineArn"] = execution.Start.MachineArn,
        ["name"] = execution.Start.MachineName,
        ["definition"] = execution.Definition.Source,
        ["roleArn"] = execution.Start.RoleArn,
        ["updateDate"] = JsonValue.Create(execution.StartDate),
    };

    private static JsonObject Summary(Execution execution)
    {
        var shown = new JsonObject
        {
            ["executionArn"] = execution.Start.Arn,
            ["stateMachineArn"] = execution.Start.MachineArn,
            ["name"] = execution.Start.Name,
            ["status"] = execution.Status,
            ["startDate"] = JsonValue.Create(execution.StartDate),
            ["redriveCount"] = 0,
        };
        if (execution.End is { } end)
        {
            shown["stopDate"] = JsonValue.Create(end.At);
        }
        return shown;
    }

    private static JsonObject Describe(Execution execution, string? includedData)
    {
        var shown = Summary(execution);
        shown["redriveStatus"] = "NOT_REDRIVABLE";
        if (includedData == "METADATA_ONLY")
        {
            return shown;
        }
        shown["input"] = execution.Start.Input.Text.ToString();
        shown["inputDetails"] = new JsonObject { ["included"] = true };
        if (execution.End?.Output is { } output)
        {
            shown["output"] = output;
            shown["outputDetails"] = new JsonObject { ["included"] = true };
        }
        if (execution.End?.Error is { } error)
        {
            shown["error"] = error;
        }
        if (execution.End?.Cause is { } cause)
        {
            shown["cause"] = cause;
        }
        return shown;
    }
}
