using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Simulation.Functions;

namespace BlueGreen.Simulation.Network;

/// <summary>
/// The way of one environment's AWS calls and their answers. Both take time, so that what others do falls in between;
/// and a process that died sends nothing more and hears nothing more.
/// </summary>
internal sealed class TravellingCalls(AwsWay aws, Travel travel, FunctionLife life)
{
    public async Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancel)
    {
        life.Log.DemandThread("request", request.Path);
        if (life.CallBegins())
        {
            return await Never();
        }
        await travel.OneWayAsync(cancel);
        if (life.IsOver)
        {
            return await Never();
        }
        WireResponse answer;
        try
        {
            answer = await aws(request, cancel);
        }
        catch (ConnectionLostException lost)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, lost.Message, lost);
        }
        if (life.CallHadEffect())
        {
            return await Never();
        }
        await travel.OneWayAsync(cancel);
        return life.IsOver ? await Never() : answer;
    }

    private static Task<WireResponse> Never() => new TaskCompletionSource<WireResponse>().Task;
}
