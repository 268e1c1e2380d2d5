using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Events;

/// <summary>Reads a rule from the properties of `AWS::Events::Rule`.</summary>
internal static class RuleReader
{
    /// <exception cref="AwsException">The pattern, the schedule or a target is not valid.</exception>
    public static EventRule Read(string name, string arn, JsonObject properties)
    {
        var pattern = properties["EventPattern"] switch
        {
            null => null,
            JsonObject written => written,
            var text => EventPattern.ParseText(text.ToString()),
        };
        var schedule = properties.Text("ScheduleExpression");
        if (pattern is null && schedule is null)
        {
            throw new AwsException("ValidationException",
                $"Parameter(s) EventPattern or ScheduleExpression must be specified for the rule {name}.");
        }
        if (schedule is not null)
        {
            // Read now, so that a wrong expression fails the rule and not its first run.
            Schedule.Parse(schedule);
        }
        return new(name, arn)
        {
            Description = properties.Text("Description"),
            Enabled = properties.Text("State") is not "DISABLED",
            PatternText = pattern?.ToJsonString(),
            Pattern = pattern is null ? null : EventPattern.Parse(pattern),
            ScheduleExpression = schedule,
            Targets = [.. properties.Objects("Targets").Select(Target)],
        };
    }

    /// <summary>The target's input for one event.</summary>
    public static JsonNode InputFor(EventRule rule, RuleTarget target, JsonObject occurred) =>
        target.Source.Text("Input") is { } input ? JsonNode.Parse(input)!
        : target.Source.Text("InputPath") is { } path ? EventPath.Read(occurred, path) ?? new JsonObject()
        : target.Source["InputTransformer"] is JsonObject transformer
            ? new InputTransformer(
                transformer["InputPathsMap"] as JsonObject ?? [], transformer.RequiredText("InputTemplate"))
                .Apply(occurred, rule)
        : occurred.DeepClone();

    public static RuleTarget Target(JsonObject target)
    {
        var retry = target["RetryPolicy"] as JsonObject ?? [];
        return new(target.RequiredText("Id"), target.RequiredText("Arn"))
        {
            RoleArn = target.Text("RoleArn"),
            Source = (JsonObject)target.DeepClone(),
            RetriesMax = retry.Number("MaximumRetryAttempts") ?? RuleTarget.RetriesByDefault,
            EventAgeMax = retry.Number("MaximumEventAgeInSeconds") is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : RuleTarget.EventAgeByDefault,
            DeadLetterArn = (target["DeadLetterConfig"] as JsonObject)?.Text("Arn"),
        };
    }
}
