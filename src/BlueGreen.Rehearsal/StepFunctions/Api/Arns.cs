using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>Reads the ARNs of a call, and tells one that is malformed from one of nothing that exists.</summary>
internal static partial class Arns
{
    public static string StateMachineArn(this JsonObject parameters) =>
        Valid(parameters.RequiredText("stateMachineArn"), StateMachine());

    public static string ExecutionArn(this JsonObject parameters) =>
        Valid(parameters.RequiredText("executionArn"), Execution());

    /// <summary>Of what can have tags: a state machine.</summary>
    public static string ResourceArn(this JsonObject parameters) =>
        Valid(parameters.RequiredText("resourceArn"), StateMachine());

    /// <exception cref="AwsException">`InvalidArn`.</exception>
    private static string Valid(string arn, Regex form) => form.IsMatch(arn)
        ? arn
        : throw new AwsException("InvalidArn", arn.StartsWith("arn:", StringComparison.Ordinal)
            ? $"Invalid Arn: 'Resource type not valid in this context: {arn}'"
            : $"Invalid Arn: 'Invalid ARN prefix: {arn}'");

    [GeneratedRegex("^arn:aws[a-z-]*:states:[a-z0-9-]*:[0-9]*:stateMachine:[^:].*$")]
    private static partial Regex StateMachine();

    [GeneratedRegex("^arn:aws[a-z-]*:states:[a-z0-9-]*:[0-9]*:execution:[^:]+:.+$")]
    private static partial Regex Execution();
}
