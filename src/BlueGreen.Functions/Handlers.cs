using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using BlueGreen.Functions.DeployIdle;
using BlueGreen.Functions.Install;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Retire;
using BlueGreen.Functions.Rollback;
using BlueGreen.Functions.Smoke;
using BlueGreen.Functions.Switch;
using BlueGreen.Functions.Watch;

namespace BlueGreen.Functions;

/// <summary>What Lambda calls: one executable, and ANNOTATIONS_HANDLER names the method that it serves.</summary>
public sealed class Handlers(TimeProvider clock)
{
    [LambdaFunction]
    public async Task<ResolveColourOutput> ResolveColour(
        ResolveColourInput input, ILambdaContext context, [FromServices] ResolveColourFunction function)
    {
        using var time = TimeOf(context);
        return await function.HandleAsync(input, time.Token);
    }

    [LambdaFunction]
    public async Task<DeployIdleOutput> DeployIdle(
        DeployIdleInput input, ILambdaContext context, [FromServices] DeployIdleFunction function)
    {
        using var time = TimeOf(context);
        return await function.HandleAsync(input, time.Token);
    }

    [LambdaFunction]
    public async Task<SmokeOutput> Smoke(
        SmokeInput input, ILambdaContext context, [FromServices] SmokeFunction function)
    {
        using var time = TimeOf(context);
        return await function.HandleAsync(input, time.Token);
    }

    [LambdaFunction]
    public async Task<SwitchOutput> Switch(
        SwitchInput input, ILambdaContext context, [FromServices] SwitchFunction function)
    {
        using var time = TimeOf(context);
        return await function.HandleAsync(input, time.Token);
    }

    [LambdaFunction]
    public async Task<WatchOutput> Watch(
        WatchInput input, ILambdaContext context, [FromServices] WatchFunction function)
    {
        using var time = TimeOf(context);
        return await function.HandleAsync(input, time.Token);
    }

    [LambdaFunction]
    public async Task<RollbackOutput> Rollback(
        RollbackInput input, ILambdaContext context, [FromServices] RollbackFunction function)
    {
        using var time = TimeOf(context);
        return await function.HandleAsync(input, time.Token);
    }

    [LambdaFunction]
    public async Task<RetireOutput> Retire(
        RetireInput input, ILambdaContext context, [FromServices] RetireFunction function)
    {
        using var time = TimeOf(context);
        return await function.HandleAsync(input, time.Token);
    }

    [LambdaFunction]
    public async Task Install(
        InstallInput input, ILambdaContext context, [FromServices] InstallFunction function)
    {
        using var time = TimeOf(context);
        await function.HandleAsync(input, time.Token);
    }

    /// <summary>A second less than Lambda gives, so that there is one to report in.</summary>
    private CancellationTokenSource TimeOf(ILambdaContext context)
    {
        var remaining = context.RemainingTime - TimeSpan.FromSeconds(1);
        return new(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, clock);
    }
}
