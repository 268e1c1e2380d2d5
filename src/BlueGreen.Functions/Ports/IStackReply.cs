namespace BlueGreen.Functions.Ports;

/// <summary>Where CloudFormation waits for a custom resource's answer.</summary>
public interface IStackReply
{
    Task SendAsync(string url, ReadOnlyMemory<byte> document, CancellationToken cancel);
}
