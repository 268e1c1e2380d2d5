using System.Xml.Linq;

namespace BlueGreen.Cli.Remote;

/// <summary>One event of a stack, as DescribeStackEvents gives it.</summary>
internal sealed record StackEventLine(
    string Id, DateTimeOffset At, string LogicalId, string PhysicalId, string Type, string Status, string? Reason)
{
    private const string StackType = "AWS::CloudFormation::Stack";

    public bool IsOfStack => Type == StackType;

    /// <summary>The stack as a whole has come to rest.</summary>
    public bool IsEnd => IsOfStack && !Status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal);

    public static StackEventLine Read(XElement member)
    {
        string? Text(string name) => member.Elements().FirstOrDefault(one => one.Name.LocalName == name)?.Value;
        return new(
            Text("EventId") ?? "",
            DateTimeOffset.Parse(Text("Timestamp") ?? "", System.Globalization.CultureInfo.InvariantCulture),
            Text("LogicalResourceId") ?? "",
            Text("PhysicalResourceId") ?? "",
            Text("ResourceType") ?? "",
            Text("ResourceStatus") ?? "",
            Text("ResourceStatusReason"));
    }

    public override string ToString() =>
        $"{At:HH:mm:ss} {Status,-28} {LogicalId} ({Type}){(string.IsNullOrEmpty(Reason) ? "" : $": {Reason}")}";
}
