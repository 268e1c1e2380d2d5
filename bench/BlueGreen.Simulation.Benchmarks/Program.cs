using System.Diagnostics;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Simulate;

var template = File.ReadAllText(args[0]);
var scenario = args.Length > 1 ? args[1] : "healthy";
var seconds = args.Length > 2 ? double.Parse(args[2]) : 0;
if (scenario == "all")
{
    foreach (var one in Catalogue.All)
    {
        foreach (var seed in Enumerable.Range(1, (int)seconds))
        {
            var took = Stopwatch.StartNew();
            try
            {
                var run = Simulations.Run(new() { Template = template, Scenario = one.Name, Seed = seed });
                var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(run.Log)))[..12];
                Console.WriteLine($"{one.Name} {seed} {run.Report.Outcome} {(run.Report.AsExpected ? "as expected" : "UNEXPECTED")} {hash} {run.VirtualTime} {string.Join(';', run.Report.Rules.Where(r => r.Value.StartsWith("broken")))} {(run.Report.AsExpected ? "" : run.Report.Reason)}");
            }
            catch (Exception problem)
            {
                Console.WriteLine($"{one.Name} {seed} {problem}");
            }
        }
    }
    return;
}
var first = Simulations.Run(new() { Template = template, Scenario = scenario, Seed = 1 });
if (seconds == 0)
{
    Console.Write(first.Log);
    Console.WriteLine($"{first.Report.Outcome} expected {first.Report.Expected}: {first.Report.Reason}; calls {first.Calls.Count}; {first.VirtualTime}");
    Console.WriteLine(string.Join('\n', first.Report.Rules));
    Console.WriteLine(first.Report.Traffic);
    return;
}
for (var warm = 0; warm < 20; warm++)
{
    Simulations.Run(new() { Template = template, Scenario = scenario, Seed = warm });
}
var clock = Stopwatch.StartNew();
var cpu = Process.GetCurrentProcess().TotalProcessorTime;
var runs = 0;
var bytes = GC.GetTotalAllocatedBytes();
var collections = GC.CollectionCount(0);
while (clock.Elapsed.TotalSeconds < seconds)
{
    Simulations.Run(new() { Template = template, Scenario = scenario, Seed = ++runs });
}
var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
Console.WriteLine($"{runs} runs, {runs / clock.Elapsed.TotalSeconds:F1} a second, {runs / used:F1} a second of processor, {used / runs * 1000:F1} ms each; {(GC.GetTotalAllocatedBytes() - bytes) / runs / 1e6:F1} MB each, {(GC.CollectionCount(0) - collections) / (double)runs:F1} collections each");
