using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>CloudWatch Logs: what functions and tasks write, and what `aws logs tail` reads.</summary>
internal sealed class LogsService(LogGroups groups) : IAwsService
{
    private readonly LogWrites _writes = new(groups);
    private readonly LogLists _lists = new(groups);
    private readonly LogReads _reads = new(groups);

    public string Prefix => "logs";

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        lock (groups.Gate)
        {
            return Task.FromResult(Answer(call));
        }
    }

    private JsonObject Answer(AwsCall call) => call.Action switch
    {
        "CreateLogGroup" => _writes.CreateGroup(call.Parameters),
        "DeleteLogGroup" => _writes.DeleteGroup(call.Parameters),
        "PutRetentionPolicy" => _writes.PutRetention(call.Parameters),
        "DeleteRetentionPolicy" => _writes.DeleteRetention(call.Parameters),
        "CreateLogStream" => _writes.CreateStream(call.Parameters),
        "DeleteLogStream" => _writes.DeleteStream(call.Parameters),
        "PutLogEvents" => _writes.PutEvents(call.Parameters),
        "DescribeLogGroups" => _lists.DescribeGroups(call.Parameters),
        "DescribeLogStreams" => _lists.DescribeStreams(call.Parameters),
        "GetLogEvents" => _reads.Get(call.Parameters),
        "FilterLogEvents" => _reads.Filter(call.Parameters),
        _ => throw AwsException.UnknownOperation(call),
    };
}
