namespace Amazon.Lambda.RuntimeSupport;

/// <summary>One event taken from the Runtime API, and what must be said when answering it.</summary>
internal sealed record Invocation(LambdaContext Context, string? InvocationId, MemoryStream Input) : IDisposable
{
    public void Dispose() => Input.Dispose();
}
