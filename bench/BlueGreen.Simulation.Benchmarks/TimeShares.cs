using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Amazon.ECS;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Clock;

namespace BlueGreen.Simulation.Benchmarks;

/// <summary>
/// Where a run's time goes, by measuring its parts apart: the stack alone, the services through an interceptor, and
/// what a client's call takes beyond its service. The rest is what is left.
/// </summary>
internal static class TimeShares
{
    private const int Runs = 20;

    private const int Calls = 5_000;

    private static readonly DateTimeOffset s_start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static string Measure(string template)
    {
        var (stackServices, services) = (new ServiceTime(), new ServiceTime());
        var stack = Average(seed => MakeStack(template, seed, stackServices));
        var run = Average(seed => HealthyRun.Play(template, seed, services));
        var (client, direct) = CallBothWays(template);
        var calls = (services.ClientCalls - stackServices.ClientCalls) / Runs;
        var clients = (client - direct) * calls;
        var answers = (services.Spent - stackServices.Spent) / Runs;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Of a run of {run.TotalMilliseconds:F1} ms by the wall, in percent:
              {100 * (stack / run):F0} the stack
              {100 * (clients / run):F0} AWS's clients and the wire: {calls} calls, as if each took the
                {(client - direct).TotalMicroseconds:F0} us of DescribeServices
              {100 * (answers / run):F0} the services
              {100 * ((run - stack - clients - answers) / run):F0} functions, state machine, tasks, users, log
            """);
    }

    private static TimeSpan Average(Action<long> play)
    {
        var clock = Stopwatch.StartNew();
        for (var seed = 1; seed <= Runs; seed++)
        {
            play(seed);
        }
        return clock.Elapsed / Runs;
    }

    private static void MakeStack(string template, long seed, ICallInterceptor services)
    {
        var clock = new VirtualTimeProvider(s_start);
        SimulationThread.Run(clock, () => SimulatedWorld.StartAsync(
            new() { Template = template, Seed = seed, Interceptor = services }, clock));
    }

    /// <summary>One call through a client, and the same one at the gateway.</summary>
    private static (TimeSpan Client, TimeSpan Direct) CallBothWays(string template)
    {
        var clock = new VirtualTimeProvider(s_start);
        return SimulationThread.Run(clock, async () =>
        {
            var world = await SimulatedWorld.StartAsync(new() { Template = template }, clock);
            using var ecs = new AmazonECSClient(world.Configured(new AmazonECSConfig()));
            var call = new AwsCall(
                "ecs", "DescribeServices",
                new() { ["cluster"] = "shop", ["services"] = new JsonArray("shop-blue") }, Caller.Operator);
            return (
                await AverageAsync(
                    () => ecs.DescribeServicesAsync(new() { Cluster = "shop", Services = ["shop-blue"] })),
                await AverageAsync(() => world.Aws.Gateway.CallAsync(call, CancellationToken.None)));
        });
    }

    private static async Task<TimeSpan> AverageAsync(Func<Task> call)
    {
        var clock = Stopwatch.StartNew();
        for (var made = 0; made < Calls; made++)
        {
            await call();
        }
        return clock.Elapsed / Calls;
    }
}
