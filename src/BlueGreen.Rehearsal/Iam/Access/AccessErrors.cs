using System.Collections.Frozen;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>How a service words that a caller may not do something.</summary>
/// <remarks>Source: IAM User Guide, "Troubleshoot access denied error messages".</remarks>
internal static class AccessErrors
{
    private const int Forbidden = 403;
    private const int BadRequest = 400;

    /// <summary>The services of the Query protocol, whose code is `AccessDenied`.</summary>
    private static readonly FrozenSet<string> Xml =
        new[] { "elasticloadbalancing", "cloudwatch", "cloudformation", "sts", "iam", "sns" }.ToFrozenSet();

    public static AwsException Of(string service, Caller caller, AccessRequest request, PolicyDecision decision)
    {
        var because = decision is PolicyDecision.ExplicitDeny
            ? "with an explicit deny in an identity-based policy"
            : $"because no identity-based policy allows the {request.Action} action";
        return Of(service,
            $"User: {caller.IdentityArn} is not authorized to perform: {request.Action} on resource: "
            + $"{request.Resource} {because}");
    }

    /// <summary>A default denial of the rehearsal's own: nobody has told it what the operation needs.</summary>
    public static AwsException Unlisted(AwsCall call) => Of(call.Service,
        $"User: {call.Caller.IdentityArn} is not authorized to perform: {call.Name}: the rehearsal's table of "
        + "permissions (Iam/Access) has no row for this operation");

    private static AwsException Of(string service, string message) => Xml.Contains(service)
        ? new("AccessDenied", message, Forbidden)
        : new("AccessDeniedException", message, service == "lambda" ? Forbidden : BadRequest);
}
