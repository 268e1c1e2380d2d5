using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Core.Planning;
using BlueGreen.Core.Settings;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Simulate;

/// <summary>
/// Puts other settings into a synthesised template, as a synthesis of them would, without Node.js: a template in, a
/// template out.
/// </summary>
/// <remarks>
/// The workflow's settings stand as text in the state machine's definition, which stands as text in the template.
/// </remarks>
public static class TemplateSettings
{
    private const string MachineType = "AWS::StepFunctions::StateMachine";
    private const string TargetGroupType = "AWS::ElasticLoadBalancingV2::TargetGroup";
    private const string AlarmType = "AWS::CloudWatch::Alarm";
    private const string DelayKey = "deregistration_delay.timeout_seconds";

    /// <summary>As the CDK app writes it: nothing here is ever HTML.</summary>
    private static readonly JsonSerializerOptions s_legible = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly PlanJson s_json =
        new(new JsonSerializerOptions(PlanJson.Default.Options) { Encoder = s_legible.Encoder });

    /// <summary>
    /// What the state machine tells ResolveColour. References of the template are marks that mean nothing.
    /// </summary>
    /// <exception cref="TemplateException">The template is not one that the CDK app made.</exception>
    public static PipelineSettings Read(string template) => Settings(Definition(Machine(Parse(template))).Definition);

    /// <summary>
    /// As in `With(template, settings => settings with { Watch = settings.Watch with { BakeSeconds = 60 } })`.
    /// </summary>
    /// <exception cref="TemplateException">The template is not one that the CDK app made.</exception>
    public static string With(string template, Func<PipelineSettings, PipelineSettings> change)
    {
        var root = Parse(template);
        Change(root, change);
        return root.ToJsonString(s_legible);
    }

    /// <summary>
    /// The workflow's settings and the health check of a settings file. Names, container and network stay the
    /// template's: resources are made of them.
    /// </summary>
    /// <exception cref="TemplateException">The template is not one that the CDK app made.</exception>
    public static string With(string template, ApplicationSettings settings)
    {
        var root = Parse(template);
        var made = Resources(root, AlarmType).Select(alarm => alarm["AlarmName"]?.ToString()).ToHashSet();
        Change(root, current => current with
        {
            Deploy = settings.Deploy,
            Smoke = settings.Smoke,
            Approval = settings.Approval,
            Traffic = settings.Traffic,
            // The stack watches an alarm of its own beside those of the settings.
            Watch = settings.Watch with
            {
                Alarms = [.. settings.Watch.Alarms.Union(current.Watch.Alarms.Where(made.Contains))],
            },
            Retention = settings.Retention,
        });
        foreach (var group in Resources(root, TargetGroupType))
            Check(group, settings.HealthCheck);
        return root.ToJsonString(s_legible);
    }

    /// <summary>The template with another state machine; references of the template are marks in it.</summary>
    /// <exception cref="TemplateException">The template is not one that the CDK app made.</exception>
    public static string WithMachine(string template, Action<JsonObject> change)
    {
        var root = Parse(template);
        var machine = Machine(root);
        var (text, definition) = Definition(machine);
        change(definition);
        machine["DefinitionString"] = text.ToValue(definition.ToJsonString(s_legible));
        return root.ToJsonString(s_legible);
    }

    /// <summary>The same for a definition that Step Functions gave out, so that it can be sent back.</summary>
    /// <exception cref="TemplateException">The state machine is not one that the CDK app made.</exception>
    public static string WithDefinition(string definition, Func<PipelineSettings, PipelineSettings> change)
    {
        var root = Parse(definition);
        ChangeDefinition(root, change);
        return root.ToJsonString(s_legible);
    }

    private static void ChangeDefinition(JsonObject definition, Func<PipelineSettings, PipelineSettings> change) =>
        Parameters(definition)["settings"] =
            JsonSerializer.Serialize(change(Settings(definition)), s_json.PipelineSettings);

    private static void Change(JsonObject root, Func<PipelineSettings, PipelineSettings> change)
    {
        var machine = Machine(root);
        var (text, definition) = Definition(machine);
        ChangeDefinition(definition, change);
        machine["DefinitionString"] = text.ToValue(definition.ToJsonString(s_legible));
    }

    private static void Check(JsonObject group, HealthCheckSettings check)
    {
        group["HealthCheckPath"] = check.Path;
        group["HealthCheckIntervalSeconds"] = check.IntervalSeconds;
        group["HealthCheckTimeoutSeconds"] = check.TimeoutSeconds;
        group["HealthyThresholdCount"] = check.HealthyCount;
        group["UnhealthyThresholdCount"] = check.UnhealthyCount;
        group["Matcher"] = new JsonObject { ["HttpCode"] = check.Status };
        foreach (var attribute in group["TargetGroupAttributes"]?.AsArray() ?? [])
        {
            if (attribute!["Key"]?.ToString() == DelayKey)
                attribute["Value"] = check.DeregistrationDelaySeconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static JsonObject Parse(string template)
    {
        try
        {
            return JsonNode.Parse(template) as JsonObject ?? throw Foreign("is no JSON object");
        }
        catch (JsonException malformed)
        {
            throw Foreign($"is no JSON ({malformed.Message})");
        }
    }

    private static IEnumerable<JsonObject> Resources(JsonObject root, string type) =>
        (root["Resources"] as JsonObject ?? [])
            .Where(resource => resource.Value?["Type"]?.ToString() == type)
            .Select(resource => resource.Value!["Properties"]).OfType<JsonObject>();

    private static JsonObject Machine(JsonObject root) => Resources(root, MachineType).FirstOrDefault()
        ?? throw Foreign($"has no {MachineType}");

    private static (GappedText Text, JsonObject Definition) Definition(JsonObject machine)
    {
        var text = new GappedText(machine["DefinitionString"]);
        return (text, JsonNode.Parse(text.Text) as JsonObject
            ?? throw Foreign("has a state machine whose definition is no object"));
    }

    private static JsonObject Parameters(JsonObject definition) =>
        definition["States"]?["ResolveColour"]?["Parameters"] as JsonObject
            ?? throw Foreign("has a state machine whose ResolveColour takes no Parameters");

    private static PipelineSettings Settings(JsonObject definition) =>
        Parameters(definition)["settings"] is JsonValue text
        && JsonSerializer.Deserialize(text.ToString(), s_json.PipelineSettings) is { } settings
            ? settings
            : throw Foreign("has a state machine whose ResolveColour takes no settings");

    private static TemplateException Foreign(string found) => new(
        $"The template {found}; expected one that cdk/BlueGreen.Cdk made. Synthesise it with `npx cdk synth`.");
}
