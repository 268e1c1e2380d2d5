using System.Text.RegularExpressions;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>A Task state's `Resource`, taken apart.</summary>
/// <param name="Service">`lambda`, `dynamodb`...</param>
/// <param name="Action">`invoke`, `putItem`...; the function's ARN for a plain function.</param>
public sealed partial record TaskResource(
    string Arn, TaskResourceKind Kind, string Service, string Action, TaskPattern Pattern)
{
    private const string TokenSuffix = ".waitForTaskToken";

    /// <summary>As the history names it: `lambda`, `aws-sdk:ecs`.</summary>
    public string ResourceType => Kind == TaskResourceKind.AwsSdk ? $"aws-sdk:{Service}" : Service;

    /// <summary>As the history names it: `invoke.waitForTaskToken`.</summary>
    public string Name => Arn[(Arn.LastIndexOf($":{Service}:", StringComparison.Ordinal) + Service.Length + 2)..];

    public bool IsSync2 => Arn.EndsWith(".sync:2", StringComparison.Ordinal);

    /// <summary>Null when it is no resource that Step Functions knows.</summary>
    public static TaskResource? Parse(string arn)
    {
        if (Function().IsMatch(arn))
        {
            return new TaskResource(arn, TaskResourceKind.Function, "lambda", arn, TaskPattern.RequestResponse);
        }
        if (Activity().IsMatch(arn))
        {
            return new TaskResource(arn, TaskResourceKind.Activity, "states", arn, TaskPattern.WaitForTaskToken);
        }
        var service = Integration().Match(arn);
        var called = $"{service.Groups["action"]}{service.Groups["suffix"]}";
        if (!service.Success
            || !OptimisedIntegrations.Accept(service.Groups["sdk"].Success, service.Groups["service"].Value, called))
        {
            return null;
        }
        var pattern = service.Groups["suffix"].Value switch
        {
            "" => TaskPattern.RequestResponse,
            TokenSuffix => TaskPattern.WaitForTaskToken,
            _ => TaskPattern.RunJob,
        };
        return new TaskResource(
            arn,
            service.Groups["sdk"].Success ? TaskResourceKind.AwsSdk : TaskResourceKind.Optimised,
            service.Groups["service"].Value,
            service.Groups["action"].Value,
            pattern);
    }

    [GeneratedRegex(@"^arn:aws:lambda:[\w-]+:\d*:function:[\w:$.-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    [GeneratedRegex(@"^arn:aws:states:[\w-]+:\d*:activity:.+$", RegexOptions.CultureInvariant)]
    private static partial Regex Activity();

    [GeneratedRegex(
        @"^arn:aws:states:[\w-]*:\d*:(?<sdk>aws-sdk:)?(?<service>[\w-]+):(?<action>\w+)"
        + @"(?<suffix>\.waitForTaskToken|\.sync(:2)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Integration();
}
