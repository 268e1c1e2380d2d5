using System.Globalization;
using BlueGreen.Core.Failures;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Install;

/// <summary>Reads a custom resource's properties, and says which one is missing or wrong.</summary>
internal static class InstallProperties
{
    public static string Text(InstallInput input, string name) =>
        input.ResourceProperties.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new InvalidInputException(
                $"{input.LogicalResourceId} ({input.ResourceType}) has no property {name}; expected a text.");

    public static RuleSpecification Rule(InstallInput input) => new(
        Text(input, "ListenerArn"), Priority(input), Text(input, "PathPattern"),
        Text(input, "BlueTargetGroupArn"), Text(input, "GreenTargetGroupArn"));

    private static int Priority(InstallInput input)
    {
        var text = Text(input, "Priority");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var priority)
            && priority is >= 1 and <= 50_000
                ? priority
                : throw new InvalidInputException(
                    $"{input.LogicalResourceId}: Priority is \"{text}\"; expected a whole number from 1 to 50000.");
    }
}
