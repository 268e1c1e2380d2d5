using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Tasks;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>The actions with a task token.</summary>
internal sealed class TokenActions(TaskTokens tokens)
{
    /// <summary>Null for an action of another group.</summary>
    public JsonObject? Call(AwsCall call)
    {
        switch (call.Action)
        {
            case "SendTaskSuccess":
                var output = JsonValues.TryParse(call.Parameters.RequiredText("output"), out var node)
                    ? node
                    : throw new AwsException("InvalidOutput", "Invalid Output: it is not JSON");
                tokens.Succeed(Token(call), output);
                return [];
            case "SendTaskFailure":
                tokens.Fail(Token(call), call.Parameters.Text("error"), call.Parameters.Text("cause"));
                return [];
            case "SendTaskHeartbeat":
                tokens.Beat(Token(call));
                return [];
            default:
                return null;
        }
    }

    private static string Token(AwsCall call) => call.Parameters.RequiredText("taskToken");
}
