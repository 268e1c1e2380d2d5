namespace BlueGreen.Rehearsal.Logs;

/// <summary>One line of a log: when it happened, when it arrived, and its place among all that ever arrived.</summary>
internal sealed record LogEvent(long Number, DateTimeOffset Timestamp, DateTimeOffset Ingested, string Message)
{
    /// <summary>
    /// What CloudWatch Logs adds to a message's UTF-8 bytes when it counts them ("PutLogEvents", API reference).
    /// </summary>
    private const int OverheadBytes = 26;

    public long Bytes => System.Text.Encoding.UTF8.GetByteCount(Message) + OverheadBytes;
}
