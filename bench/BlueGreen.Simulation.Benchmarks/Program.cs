using System.Diagnostics;
using BlueGreen.Cli.Simulate;

var template = File.ReadAllText(args[0]);
var scenario = args.Length > 1 ? args[1] : "healthy";
var seconds = args.Length > 2 ? double.Parse(args[2]) : 0;
var first = Simulations.Run(new() { Template = template, Scenario = scenario, Seed = 1 });
if (seconds == 0)
{
    Console.Write(first.Log);
    Console.WriteLine($"{first.Report.Outcome} expected {first.Report.Expected}: {first.Report.Reason}; calls {first.Calls.Count}; {first.VirtualTime}");
    Console.WriteLine(string.Join('\n', first.Report.Rules));
    Console.WriteLine(first.Report.Traffic);
    return;
}
var clock = Stopwatch.StartNew();
var runs = 0;
while (clock.Elapsed.TotalSeconds < seconds)
{
    Simulations.Run(new() { Template = template, Scenario = scenario, Seed = ++runs });
}
Console.WriteLine($"{runs} runs, {runs / clock.Elapsed.TotalSeconds:F1} a second");
