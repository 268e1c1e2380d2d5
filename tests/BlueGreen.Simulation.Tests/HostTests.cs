using Amazon.Lambda.Annotations;
using BlueGreen.Functions;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Simulation.Functions;
using BlueGreen.Simulation.Tasks;

namespace BlueGreen.Simulation.Tests;

/// <summary>What the simulation stands on: one thread, exact draws, and every function of the package.</summary>
public sealed class HostTests
{
    private static readonly DateTimeOffset s_start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Handlers_OfThePackage_AreAllInTheTable() => Assert.Equal(
        typeof(Handlers).GetMethods().Where(Serves).Select(method => method.Name).Order(StringComparer.Ordinal),
        HandlerTable.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Work_ThatLeavesTheThread_IsFoundAndNamed()
    {
        var clock = new VirtualTimeProvider(s_start);

        var found = Assert.Throws<InvalidOperationException>(() => SimulationThread.Run(clock, async () =>
        {
            var other = new Thread(() => _ = Task.Delay(TimeSpan.FromSeconds(1), clock));
            other.Start();
            other.Join();
            await Task.Delay(TimeSpan.FromHours(1), clock);
            return true;
        }));

        Assert.Contains("outside the thread", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Promise_AwaitedBySeveral_LetsThemGoInOrderOnTheClocksThread()
    {
        var clock = new VirtualTimeProvider(s_start);
        var seen = new List<(int Awaiter, int Thread)>();
        var thread = SimulationThread.Run(clock, async () =>
        {
            var promise = new Promise<int>(clock);
            async Task AwaitAsync(int awaiter)
            {
                await promise.Task;
                seen.Add((awaiter, Environment.CurrentManagedThreadId));
            }
            var all = Task.WhenAll(AwaitAsync(1), AwaitAsync(2), AwaitAsync(3));
            promise.TryGive(1);
            Assert.Empty(seen); // Nobody goes on inside the call that gives it.
            await all;
            return Environment.CurrentManagedThreadId;
        });

        Assert.Equal([(1, thread), (2, thread), (3, thread)], seen);
    }

    [Theory]
    [InlineData(20, 0.5)]
    [InlineData(1_000, 0.001)]
    [InlineData(1_000, 0.999)]
    [InlineData(18_000, 0.2)]
    public void Binomial_DrawnOften_HasItsMean(long trials, double probability)
    {
        const int Draw = 2_000;
        var chance = new Random(1);

        var mean = Enumerable.Range(0, Draw).Average(_ => Draws.Binomial(chance, trials, probability));

        var deviation = Math.Sqrt(trials * probability * (1 - probability) / Draw);
        Assert.InRange(mean, (trials * probability) - (5 * deviation), (trials * probability) + (5 * deviation));
    }

    private static bool Serves(System.Reflection.MethodInfo method) =>
        method.IsDefined(typeof(LambdaFunctionAttribute), inherit: false);
}
