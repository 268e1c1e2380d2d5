using Amazon.Lambda.Core;
using BlueGreen.Functions;
using BlueGreen.Functions.DeployIdle;
using BlueGreen.Functions.Install;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Retire;
using BlueGreen.Functions.Rollback;
using BlueGreen.Functions.Smoke;
using BlueGreen.Functions.Switch;
using BlueGreen.Functions.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace BlueGreen.Simulation.Functions;

/// <summary>One function's method between the bytes of its event and the bytes of its answer.</summary>
internal delegate Task<byte[]> Handler(IServiceProvider services, byte[] received, ILambdaContext context);

/// <summary>What the generated Main does of each name in ANNOTATIONS_HANDLER, but within this process.</summary>
internal static class HandlerTable
{
    private static readonly FunctionsSerializer s_serializer = new();

    public static readonly IReadOnlyDictionary<string, Handler> All = new Dictionary<string, Handler>
    {
        [nameof(Handlers.ResolveColour)] = Of<ResolveColourInput, ResolveColourOutput, ResolveColourFunction>(
            (all, input, context, function) => all.ResolveColour(input, context, function)),
        [nameof(Handlers.DeployIdle)] = Of<DeployIdleInput, DeployIdleOutput, DeployIdleFunction>(
            (all, input, context, function) => all.DeployIdle(input, context, function)),
        [nameof(Handlers.Smoke)] = Of<SmokeInput, SmokeOutput, SmokeFunction>(
            (all, input, context, function) => all.Smoke(input, context, function)),
        [nameof(Handlers.Switch)] = Of<SwitchInput, SwitchOutput, SwitchFunction>(
            (all, input, context, function) => all.Switch(input, context, function)),
        [nameof(Handlers.Watch)] = Of<WatchInput, WatchOutput, WatchFunction>(
            (all, input, context, function) => all.Watch(input, context, function)),
        [nameof(Handlers.Rollback)] = Of<RollbackInput, RollbackOutput, RollbackFunction>(
            (all, input, context, function) => all.Rollback(input, context, function)),
        [nameof(Handlers.Retire)] = Of<RetireInput, RetireOutput, RetireFunction>(
            (all, input, context, function) => all.Retire(input, context, function)),
        [nameof(Handlers.Install)] = InstallAsync,
    };

    private static Handler Of<TInput, TOutput, TFunction>(
        Func<Handlers, TInput, ILambdaContext, TFunction, Task<TOutput>> serve)
        where TFunction : notnull =>
        async (services, received, context) =>
        {
            var output = await serve(
                services.GetRequiredService<Handlers>(), Read<TInput>(received), context,
                services.GetRequiredService<TFunction>());
            using var sent = new MemoryStream();
            s_serializer.Serialize(output, sent);
            return sent.ToArray();
        };

    /// <summary>The only one that answers elsewhere: a method without a result sends nothing.</summary>
    private static async Task<byte[]> InstallAsync(IServiceProvider services, byte[] received, ILambdaContext context)
    {
        await services.GetRequiredService<Handlers>().Install(
            Read<InstallInput>(received), context, services.GetRequiredService<InstallFunction>());
        return [];
    }

    private static T Read<T>(byte[] received)
    {
        using var stream = new MemoryStream(received);
        return s_serializer.Deserialize<T>(stream);
    }
}
