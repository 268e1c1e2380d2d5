using System.Diagnostics;
using System.Globalization;
using BlueGreen.Simulation.Benchmarks;

// Complete healthy deployments a second of one core, in windows: the first ones show the compiler, the last the speed.
// Arguments: windows, seconds of each, simulations at once.
int Argument(int index, int usual) =>
    args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : usual;
var template = File.ReadAllText(Template.Path);
var (windows, seconds, threads) = (Argument(0, 3), Argument(1, 20), Argument(2, 1));
var seed = 0L;
for (var window = 1; window <= windows; window++)
{
    var (runs, before, clock) = (0, Usage.Now(), Stopwatch.StartNew());
    void PlayOn()
    {
        for (; clock.Elapsed.TotalSeconds < seconds; Interlocked.Increment(ref runs))
        {
            HealthyRun.Play(template, Interlocked.Increment(ref seed));
        }
    }
    var players = Enumerable.Range(0, threads).Select(_ => new Thread(PlayOn)).ToList();
    players.ForEach(player => player.Start());
    players.ForEach(player => player.Join());
    Console.WriteLine($"{window}: {Usage.Now().Since(before).Per(runs, HealthyRun.Deployments, clock.Elapsed)}");
}
Console.WriteLine(TimeShares.Measure(template));
