using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Lambda;

/// <summary>
/// What Lambda itself asks of a function's role: before it makes the function, and when the function logs.
/// </summary>
internal sealed class FunctionRole(IPermissions permissions, AwsAccount account)
{
    private const string Service = "lambda.amazonaws.com";

    /// <summary>
    /// CreateFunction tries these and refuses a role without them, each by its name ("InvalidParameterValueException:
    /// The provided execution role does not have permissions to call ... on EC2").
    /// </summary>
    private static readonly (string Action, string? Resource)[] Attaching =
    [
        ("CreateNetworkInterface", "network-interface/*"),
        ("DescribeNetworkInterfaces", null),
        ("DeleteNetworkInterface", "network-interface/*"),
    ];

    /// <exception cref="AwsException">`InvalidParameterValueException`, as CreateFunction words it.</exception>
    public void Require(FunctionSettings function, JsonObject? network)
    {
        if (!permissions.IsAssumable(function.RoleArn, Service))
        {
            throw Invalid("The role defined for the function cannot be assumed by Lambda.");
        }
        if (network?["SubnetIds"] is not JsonArray { Count: > 0 })
        {
            return;
        }
        foreach (var (action, resource) in Attaching)
        {
            var arn = resource is null ? "*" : account.Arn("ec2", resource);
            if (!IsAllowed(function, "ec2", new($"ec2:{action}", arn)))
            {
                throw Invalid(
                    $"The provided execution role does not have permissions to call {action} on EC2");
            }
        }
    }

    private bool IsAllowed(FunctionSettings function, string service, AccessRequest request)
    {
        try
        {
            permissions.Demand(service, new(function.RoleArn) { Session = function.Name }, request);
            return true;
        }
        catch (AwsException)
        {
            // Recorded as refused; whoever asks says what follows from it.
            return false;
        }
    }

    private static AwsException Invalid(string message) => new("InvalidParameterValueException", message);
}
