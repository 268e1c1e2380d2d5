using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Logs;

/// <summary>CloudWatch Logs: what functions and tasks write, and what `aws logs tail` reads.</summary>
internal sealed class LogsService : IAwsService
{
    private readonly LogGroups _groups;

    public LogsService(LogGroups groups)
    {
        _groups = groups;
        var writes = new LogWrites(groups);
        var lists = new LogLists(groups);
        var reads = new LogReads(groups);
        Actions = new()
        {
            { "CreateLogGroup", writes.CreateGroup },
            { "DeleteLogGroup", writes.DeleteGroup },
            { "PutRetentionPolicy", writes.PutRetention },
            { "DeleteRetentionPolicy", writes.DeleteRetention },
            { "CreateLogStream", writes.CreateStream },
            { "DeleteLogStream", writes.DeleteStream },
            { "PutLogEvents", writes.PutEvents },
            { "DescribeLogGroups", lists.DescribeGroups },
            { "DescribeLogStreams", lists.DescribeStreams },
            { "GetLogEvents", reads.Get },
            { "FilterLogEvents", reads.Filter },
        };
    }

    public string Prefix => "logs";

    public AwsActions Actions { get; }

    public Task<JsonObject> CallAsync(AwsCall call, CancellationToken cancel)
    {
        lock (_groups.Gate)
        {
            return Actions.CallAsync(call, cancel);
        }
    }
}
