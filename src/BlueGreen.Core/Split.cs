namespace BlueGreen.Core;

/// <summary>How the production rule divides traffic, as read from the listener.</summary>
public readonly record struct Split(int Blue, int Green)
{
    public int this[Colour colour] => colour == Colour.Blue ? Blue : Green;

    /// <summary>The colour with all traffic, or null while traffic is split or goes nowhere.</summary>
    public Colour? Live => (Blue, Green) switch
    {
        (> 0, 0) => Colour.Blue,
        (0, > 0) => Colour.Green,
        _ => null,
    };

    /// <summary>All but <paramref name="percent"/> stays on the other colour; weights always sum to 100 (R1).</summary>
    public static Split Toward(Colour colour, int percent) =>
        colour == Colour.Blue ? new(percent, 100 - percent) : new(100 - percent, percent);

    public override string ToString() => $"blue {Blue}, green {Green}";
}
