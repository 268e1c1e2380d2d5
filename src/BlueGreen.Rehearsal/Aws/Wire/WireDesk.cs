using BlueGreen.Rehearsal.Iam;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>
/// Answers one HTTP request as AWS would, however it came: by a socket, or from a client in this process.
/// </summary>
internal sealed class WireDesk(IAwsGateway gateway, ICredentials credentials)
{
    private static readonly WireProtocol[] Protocols =
        [new JsonProtocol(), new LambdaRestProtocol(), new QueryProtocol()];

    private long _requests;

    public async Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancel)
    {
        var requestId = $"00000000-0000-4000-8000-{Interlocked.Increment(ref _requests):x12}";
        var protocol = Protocols.FirstOrDefault(protocol => protocol.Speaks(request));
        return protocol is null
            ? Unspoken(request, requestId)
            : await AskAsync(protocol, request, requestId, cancel);
    }

    private async Task<WireResponse> AskAsync(
        WireProtocol protocol, WireRequest request, string requestId, CancellationToken cancel)
    {
        try
        {
            var call = protocol.Read(request, CallerOf(request));
            return protocol.Write(call, await gateway.CallAsync(call, cancel), requestId);
        }
        catch (AwsException error)
        {
            return protocol.WriteError(error, requestId).WithQueryError(request, error);
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            // A number, flag or date that the service could not read.
            return protocol.WriteError(new("ValidationException", malformed.Message), requestId);
        }
    }

    private Caller CallerOf(WireRequest request) =>
        (request.Scope is { } scope ? credentials.CallerOf(scope.AccessKeyId) : null) ?? Caller.Operator;

    private static WireResponse Unspoken(WireRequest request, string requestId) =>
        new JsonProtocol().WriteError(
            new("UnknownOperationException",
                $"The rehearsal does not understand {request.Method} {request.Path} "
                + $"({request.Headers.ContentType}, signed for {request.Scope?.SigningName ?? "nobody"}).", 404),
            requestId);
}
