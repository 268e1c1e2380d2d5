using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>Amazon EventBridge.</summary>
internal static class EventsAccess
{
    public static IEnumerable<AccessRow> Rows =>
    [
        .. AccessRow.Unscoped("events", "ListRules", "ListRuleNamesByTarget", "ListEventBuses", "TestEventPattern"),
        .. AccessRow.On("events", subject => Rule(subject, "Name"),
            "DescribeRule", "EnableRule", "DisableRule", "PutRule", "DeleteRule"),
        .. AccessRow.On("events", subject => Rule(subject, "Rule"), "ListTargetsByRule", "RemoveTargets"),
        .. AccessRow.On("events", subject => subject.Arn("events", "event-bus/", subject.Text("Name")),
            "DescribeEventBus"),
        .. AccessRow.On("events", subject => subject.Text("ResourceARN"), "ListTagsForResource"),
        new("events:PutTargets", subject =>
        [
            subject.Need(Rule(subject, "Rule")),
            .. subject.PassRole("events.amazonaws.com",
                [.. subject.Parameters.Objects("Targets").Select(target => target.Text("RoleArn"))]),
        ]),
        new("events:PutEvents", subject => subject.Parameters.Objects("Entries").Select(entry => subject
            .Need(subject.Arn("events", "event-bus/", entry.Text("EventBusName") ?? "default"))
            .With(ConditionKeys.EventSource, entry.Text("Source") ?? "")
            .With(ConditionKeys.EventDetailType, entry.Text("DetailType") ?? ""))),
    ];

    private static string Rule(AccessSubject subject, string parameter) =>
        subject.Arn("events", "rule/", subject.Text(parameter));
}
