using System.Globalization;

namespace BlueGreen.Cli.Simulate.Faults;

/// <summary>One thing that goes wrong in a trial; its text names it on a command line that repeats the trial.</summary>
public sealed record Fault(Site Site, FaultKind Kind, Persistence Lasts = Persistence.Once)
{
    private const string Expected =
        "expected PLACE#NUMBER:KIND[:twice|:ten-minutes|:hour], "
        + "as in switch/elasticloadbalancing:ModifyRule#1:answer-lost";

    /// <exception cref="BadInputException">It is not such a text.</exception>
    public static Fault Parse(string text)
    {
        var mark = text.LastIndexOf('#');
        var parts = mark < 0 ? [] : text[(mark + 1)..].Split(':');
        if (parts is not [var digits, var name, .. var rest] || rest.Length > 1
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            throw new BadInputException($"--fault: `{text}` found, {Expected}.");
        var kind = FaultKinds.Find(name)
            ?? throw new BadInputException(
                $"--fault: there is no kind `{name}`; there are "
                + $"{string.Join(", ", Enum.GetValues<FaultKind>().Select(FaultKinds.Name))}.");
        var site = new Site(KindOf(text[..mark], kind), text[..mark], number);
        return new(site, kind, rest switch
        {
            [] => Persistence.Once,
            ["twice"] => Persistence.Twice,
            ["ten-minutes"] => Persistence.TenMinutes,
            ["hour"] => Persistence.Hour,
            _ => throw new BadInputException($"--fault: `{rest[0]}` found at the end of `{text}`, {Expected}."),
        });
    }

    public override string ToString() => $"{Site}:{FaultKinds.Name(Kind)}" + Lasts switch
    {
        Persistence.Twice => ":twice",
        Persistence.TenMinutes => ":ten-minutes",
        Persistence.Hour => ":hour",
        _ => "",
    };

    /// <summary>A call's name has a slash; else the kind says what it can happen to.</summary>
    private static SiteKind KindOf(string name, FaultKind kind) => name.Contains('/') ? SiteKind.Call : kind switch
    {
        FaultKind.Hangs or FaultKind.InvokedTwice or FaultKind.Throttled or FaultKind.FailedBefore
            or FaultKind.FailedAfter or FaultKind.AnswerLost => SiteKind.Invocation,
        FaultKind.EventLost or FaultKind.EventDoubled or FaultKind.EventLateMinute or FaultKind.EventLateHour =>
            SiteKind.Delivery,
        _ => SiteKind.State,
    };
}
