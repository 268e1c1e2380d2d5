using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Simulation.Functions;

/// <summary>The state machines want their functions before what those call exists.</summary>
internal sealed class LateInvoker(Func<ILambdaInvoker> functions) : ILambdaInvoker
{
    public Task<LambdaResult> InvokeAsync(string functionArnOrName, JsonNode? payload, CancellationToken cancel) =>
        functions().InvokeAsync(functionArnOrName, payload, cancel);
}
