using BlueGreen.Core;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Cli.Simulate.Judging;

/// <summary>
/// What a caller saw of the production rule with its last call: who looks and then acts cannot know what a person moves
/// in between (decision 51).
/// </summary>
internal sealed class RuleLooks
{
    private readonly Dictionary<string, Split> _seen = [];

    /// <summary>
    /// Null for who did anything since the look, but for asking a service again whose answer was lost, and for its log.
    /// </summary>
    public Split? Of(AwsCall call) =>
        call.Name == "ecs:UpdateService" && _seen.TryGetValue(call.Caller.Session, out var split) ? split : null;

    public void Note(AwsCall call, Split split)
    {
        if (call.Name == "elasticloadbalancing:DescribeRules")
            _seen[call.Caller.Session] = split;
        else if (call.Name != "ecs:UpdateService" && call.Service != "logs")
            _seen.Remove(call.Caller.Session);
    }
}
