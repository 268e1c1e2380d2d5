using System.Collections.Immutable;
using System.Text.Json;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>Reads `ErrorEquals`; `States.ALL` must be alone and last.</summary>
internal static class ErrorNames
{
    public static ImmutableArray<string> Read(FieldReader fields)
    {
        var names = fields.Literal("ErrorEquals", JsonValueKind.Array) is { } items
            ? items.EnumerateArray().Select(item => item.ToString()).ToImmutableArray()
            : [];
        fields.Need("ErrorEquals");
        if (names.IsEmpty && fields.Has("ErrorEquals"))
        {
            fields.Problem("Value cannot be empty", "ErrorEquals");
        }
        if (names.Length > 1 && names.Contains(StateFailedException.All))
        {
            fields.Problem("States.ALL must appear alone", "ErrorEquals");
        }
        return names;
    }

    public static void CheckAllIsLast(FieldReader owner, string field, IReadOnlyList<ImmutableArray<string>> handlers)
    {
        for (var i = 0; i < handlers.Count - 1; i++)
        {
            if (handlers[i].Contains(StateFailedException.All))
            {
                owner.Problem("States.ALL must be in the last element", $"{field}[{i}]");
            }
        }
    }
}
