using System.Collections.Frozen;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>
/// AWS's own policies that roles of a pipeline are given; others are refused, for nobody knows them here.
/// </summary>
/// <remarks>Source: AWS Managed Policy Reference Guide, the page of each.</remarks>
internal static class AwsManagedPolicies
{
    private const string Prefix = "arn:aws:iam::aws:policy/";

    private static readonly string[] FunctionLogs =
        ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"];

    private static readonly FrozenDictionary<string, PolicyDocument> ByArn = new Dictionary<string, PolicyDocument>
    {
        [Prefix + "service-role/AWSLambdaBasicExecutionRole"] = Allow(FunctionLogs),
        [Prefix + "service-role/AWSLambdaVPCAccessExecutionRole"] = Allow(
        [
            .. FunctionLogs, "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
            "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
        ]),
        [Prefix + "service-role/AmazonECSTaskExecutionRolePolicy"] = Allow(
        [
            "ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer",
            "ecr:BatchGetImage", "logs:CreateLogStream", "logs:PutLogEvents",
        ]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null for a policy of the account's own.</summary>
    public static PolicyDocument? Find(string arn) => ByArn.GetValueOrDefault(arn);

    /// <exception cref="AwsException">The policy is AWS's, and its content is not known here.</exception>
    public static string Require(string arn) => arn.StartsWith(Prefix, StringComparison.Ordinal) && Find(arn) is null
        ? throw new AwsException("NoSuchEntity",
            $"The rehearsal does not know what {arn} grants. Grant it with statements of your own, or use one of "
            + $"{string.Join(", ", ByArn.Keys.Order(StringComparer.Ordinal))}.", 404)
        : arn;

    private static PolicyDocument Allow(string[] actions) => PolicyDocument.OfIdentity(new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = new JsonArray([.. actions]),
            ["Resource"] = "*",
        }),
    });
}
