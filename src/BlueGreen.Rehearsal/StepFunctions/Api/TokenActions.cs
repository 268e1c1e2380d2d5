using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.StepFunctions.Paths;
using BlueGreen.Rehearsal.StepFunctions.Tasks;

namespace BlueGreen.Rehearsal.StepFunctions.Api;

/// <summary>The actions with a task token.</summary>
internal sealed class TokenActions(TaskTokens tokens)
{
    public AwsActions Actions => new()
    {
        { "SendTaskSuccess", Succeed },
        { "SendTaskFailure", Fail },
        { "SendTaskHeartbeat", Beat },
    };

    private JsonObject Succeed(JsonObject parameters)
    {
        var output = JsonValues.TryParse(parameters.RequiredText("output"), out var node)
            ? node
            : throw new AwsException("InvalidOutput", "Invalid Output: it is not JSON");
        tokens.Succeed(Token(parameters), output);
        return [];
    }

    private JsonObject Fail(JsonObject parameters)
    {
        tokens.Fail(Token(parameters), parameters.Text("error"), parameters.Text("cause"));
        return [];
    }

    private JsonObject Beat(JsonObject parameters)
    {
        tokens.Beat(Token(parameters));
        return [];
    }

    private static string Token(JsonObject parameters) => parameters.RequiredText("taskToken");
}
