using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Conformance;

if (args is not ([_] or [_, "--json", _]) || !Directory.Exists(args[0]))
{
    await Console.Error.WriteLineAsync(
        "Usage: BlueGreen.Conformance DIR [--json FILE], where DIR holds recorded cases (*.json).");
    return 2;
}
var scores = new SortedDictionary<(string, string), GroupScore>();
foreach (var recorded in await RecordedCase.ReadAllAsync(args[0]))
{
    var key = (recorded.Group, recorded.QueryLanguage);
    if (!scores.TryGetValue(key, out var score))
    {
        scores.Add(key, score = new GroupScore(recorded.Group, recorded.QueryLanguage));
    }
    score.Add(recorded, await new CaseRunner(recorded).RunAsync());
}
Console.WriteLine(GroupScore.Heading);
foreach (var score in scores.Values)
{
    Console.WriteLine(score);
}
foreach (var (name, difference) in scores.Values.SelectMany(score => score.Failed))
{
    Console.WriteLine($"{name}: {difference}");
}
if (args.Length == 3)
{
    var report = new JsonObject { ["groups"] = new JsonArray([.. scores.Values.Select(score => score.ToJson())]) };
    var indented = new JsonSerializerOptions { WriteIndented = true };
    await File.WriteAllTextAsync(args[2], report.ToJsonString(indented) + "\n");
}
return 0;
