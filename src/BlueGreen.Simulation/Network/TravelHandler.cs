using BlueGreen.Simulation.Functions;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// The way of one environment's AWS calls and their answers. Both take time, so that what others do falls in between;
/// and a process that died sends nothing more and hears nothing more.
/// </summary>
internal sealed class TravelHandler(HttpMessageHandler aws, Travel travel, FunctionLife life) : DelegatingHandler(aws)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        life.Log.DemandThread("request", request.RequestUri?.ToString() ?? "");
        if (life.CallBegins())
        {
            return await Never();
        }
        await travel.OneWayAsync(cancellationToken);
        if (life.IsOver)
        {
            return await Never();
        }
        HttpResponseMessage answer;
        try
        {
            answer = await base.SendAsync(request, cancellationToken);
        }
        catch (ConnectionLostException lost)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, lost.Message, lost);
        }
        if (life.CallHadEffect())
        {
            return await Never();
        }
        await travel.OneWayAsync(cancellationToken);
        return life.IsOver ? await Never() : answer;
    }

    private static Task<HttpResponseMessage> Never() => new TaskCompletionSource<HttpResponseMessage>().Task;
}
