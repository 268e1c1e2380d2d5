using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.StepFunctions;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>The state machine: statemachine.asl.json as it is, with this installation's names put in.</summary>
public sealed class Workflow : Construct
{
    private static readonly PlanJson s_json =
        new(new JsonSerializerOptions(PlanJson.Default.Options) { Encoder = JsonText.Options.Encoder });

    /// <param name="functions">Each fills the placeholder of its own name.</param>
    /// <param name="alarms">Whose ALARM state fails a deployment that is being watched.</param>
    public Workflow(
        Construct scope,
        ApplicationSettings settings,
        Installation parts,
        IReadOnlyList<PipelineFunction> functions,
        IReadOnlyList<string> alarms)
        : base(scope, "Workflow")
    {
        WatchedAlarms = alarms;
        var stack = Stack.Of(this);
        var name = parts.Names.StateMachine;
        // Made from the name, because the role that the state machine needs must itself name the state machine.
        var role = new Role(this, "Role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("states.amazonaws.com"),
            InlinePolicies = Permissions.Inline(Permissions.ForWorkflow(
                stack, parts, Permissions.Arn(stack, "states", "stateMachine", name, ":"), functions)),
        });
        var machine = new CfnStateMachine(this, "StateMachine", new CfnStateMachineProps
        {
            StateMachineName = name,
            StateMachineType = "STANDARD",
            RoleArn = role.RoleArn,
            DefinitionString = Definition(Settings(settings, parts, alarms)),
            DefinitionSubstitutions = Substitutions(settings, functions),
            LoggingConfiguration = Logging(name),
        });
        StateMachineArn = machine.Ref;
    }

    public string StateMachineArn { get; }

    public IReadOnlyList<string> WatchedAlarms { get; }

    /// <summary>The file less its white space; it lies beside the app in its output.</summary>
    /// <remarks>
    /// The settings are put in here and not by CloudFormation: they hold quotes, and whether its substitution escapes
    /// what it puts into a JSON string is nowhere documented.
    /// </remarks>
    private static string Definition(string pipelineSettings)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "statemachine.asl.json");
        return JsonNode.Parse(File.ReadAllText(file))!.ToJsonString(JsonText.Options)
            .Replace("${Settings}", JsonText.Escape(pipelineSettings), StringComparison.Ordinal);
    }

    private static string Settings(ApplicationSettings settings, Installation parts, IReadOnlyList<string> alarms)
    {
        var pipeline = new PipelineSettings(
            settings.Application,
            settings.Repository,
            settings.TagPrefix,
            parts.Resources,
            settings.Deploy,
            settings.Smoke,
            settings.Approval,
            settings.Traffic,
            settings.Watch with { Alarms = alarms },
            settings.Retention);
        return JsonSerializer.Serialize(pipeline, s_json.PipelineSettings);
    }

    private static Dictionary<string, string> Substitutions(
        ApplicationSettings settings, IReadOnlyList<PipelineFunction> functions)
    {
        var values = functions.ToDictionary(function => $"{function.Node.Id}FunctionArn", function => function.Arn);
        values["Application"] = settings.Application;
        values["Repository"] = settings.Repository;
        return values;
    }

    /// <summary>Errors only, and never the data: inputs and outputs hold approval tokens.</summary>
    private CfnStateMachine.LoggingConfigurationProperty Logging(string name)
    {
        var logs = new CfnLogGroup(this, "Logs", new CfnLogGroupProps
        {
            LogGroupName = $"/aws/vendedlogs/states/{name}",
            RetentionInDays = PipelineFunction.LogRetentionDays,
        });
        return new CfnStateMachine.LoggingConfigurationProperty
        {
            Level = "ERROR",
            IncludeExecutionData = false,
            Destinations = new[]
            {
                new CfnStateMachine.LogDestinationProperty
                {
                    CloudWatchLogsLogGroup = new CfnStateMachine.CloudWatchLogsLogGroupProperty
                    {
                        LogGroupArn = logs.AttrArn,
                    },
                },
            },
        };
    }
}
