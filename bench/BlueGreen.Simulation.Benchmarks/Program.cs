using System.Diagnostics;
using System.Globalization;
using BlueGreen.Simulation.Benchmarks;

// Complete healthy deployments a second on one core, in windows: the first ones show the compiler, the last the speed.
var template = File.ReadAllText(Template.Path);
var windows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3;
var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 20;
var seed = 0L;
for (var window = 1; window <= windows; window++)
{
    var (runs, before, clock) = (0, Usage.Now(), Stopwatch.StartNew());
    for (; clock.Elapsed.TotalSeconds < seconds; runs++)
    {
        HealthyRun.Play(template, ++seed);
    }
    Console.WriteLine($"{window}: {Usage.Now().Since(before).Per(runs, HealthyRun.Deployments, clock.Elapsed)}");
}
Console.WriteLine(CallCost.Measure());
