namespace BlueGreen.Tests.BadInput;

/// <summary>One generated input: where it began, and everything that was done to it.</summary>
/// <param name="CutAt">Where the text is broken off or broken open, if it is; else negative.</param>
internal sealed record JsonCase(string Start, IReadOnlyList<JsonEdit> Edits, int CutAt)
{
    /// <summary>Characters that stand nowhere in JSON but in texts, or only in pairs.</summary>
    private const string Debris = "{}[]\",:\\\0x'\ufffd/";

    public string Text { get; } = Damaged(Edits.Aggregate(JsonTree.Parse(Start), JsonEditor.Apply).ToText(), CutAt);

    public bool IsDamaged => CutAt >= 0;

    public override string ToString() =>
        $"{Text}\n  which was {Start}\n  edited by {string.Join(", ", Edits)}, cut at {CutAt}";

    private static string Damaged(string text, int at)
    {
        if (at < 0)
            return text;
        var place = at % (text.Length + 1);
        return at % 3 == 0 ? text[..place] : text.Insert(place, Debris[at % Debris.Length].ToString());
    }
}
