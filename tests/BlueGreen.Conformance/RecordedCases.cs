using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Conformance;

/// <summary>Reads a folder of recorded cases, and says which file is none.</summary>
public static class RecordedCases
{
    /// <summary>What a case cannot be run or judged without.</summary>
    private static readonly string[] Required = ["name", "group", "definition", "expected"];

    /// <param name="folder">Holds the files, or has a folder `cases` that does.</param>
    /// <exception cref="InvalidDataException">There are none, or one is broken: the message names it.</exception>
    public static async Task<IReadOnlyList<RecordedCase>> ReadAsync(string folder)
    {
        var files = Files(folder);
        if (files.Count == 0)
        {
            files = Directory.Exists(Path.Combine(folder, "cases")) ? Files(Path.Combine(folder, "cases")) : files;
        }
        if (files.Count == 0)
        {
            throw new InvalidDataException($"{folder} holds no recorded cases (*.json).");
        }
        var cases = new List<RecordedCase>();
        foreach (var file in files)
        {
            cases.Add(Read(file, await File.ReadAllTextAsync(file)));
        }
        return cases;
    }

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)];

    private static RecordedCase Read(string file, string text)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 1000 };
            if (JsonNode.Parse(text, documentOptions: options) is not JsonObject recorded)
            {
                throw new InvalidDataException($"{file} is not a recorded case: expected a JSON object.");
            }
            return Required.FirstOrDefault(name => recorded[name] is null) is { } missing
                ? throw new InvalidDataException($"{file} is not a recorded case: it has no '{missing}'.")
                : recorded["expected"] is JsonObject expected && expected["status"] is not null
                    ? new RecordedCase(recorded)
                    : throw new InvalidDataException($"{file} is not a recorded case: it expects no 'status'.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file} is not a recorded case: {error.Message}", error);
        }
    }
}
