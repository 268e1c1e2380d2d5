using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Conformance;

if (args is not ([_] or [_, "--json", _]) || !Directory.Exists(args[0]))
{
    await Console.Error.WriteLineAsync(
        "Usage: BlueGreen.Conformance DIR [--json FILE], where DIR holds recorded cases (*.json).");
    return 2;
}
IReadOnlyList<RecordedCase> cases;
try
{
    cases = await RecordedCases.ReadAsync(args[0]);
}
catch (InvalidDataException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
var scores = ConformanceRun.Score(cases);
Console.WriteLine(GroupScore.Heading);
foreach (var score in scores)
{
    Console.WriteLine(score);
}
foreach (var failed in scores.SelectMany(score => score.Failed))
{
    Console.WriteLine($"{failed.Name}: {failed.Difference}");
}
if (args.Length == 3)
{
    var report = new JsonObject { ["groups"] = new JsonArray([.. scores.Select(score => score.ToJson())]) };
    var indented = new JsonSerializerOptions { WriteIndented = true };
    await File.WriteAllTextAsync(args[2], report.ToJsonString(indented) + "\n");
}
return 0;
