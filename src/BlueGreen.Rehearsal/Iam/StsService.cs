using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>STS, as far as a client asks who it is.</summary>
public sealed class StsService(AwsAccount account) : IAwsService
{
    public string Prefix => "sts";

    public AwsActions Actions { get; } = new()
    {
        {
            "GetCallerIdentity", (AwsCall call) => new()
            {
                ["UserId"] = call.Caller.PrincipalArn.Split('/')[^1],
                ["Account"] = account.Id,
                ["Arn"] = call.Caller.IdentityArn,
            }
        },
    };

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel) => Actions.CallAsync(call, cancel);
}
