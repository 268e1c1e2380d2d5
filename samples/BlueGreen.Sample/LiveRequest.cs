namespace BlueGreen.Sample;

/// <summary>A request of the page: which one it is, and whether it came amid production traffic.</summary>
public readonly record struct LiveRequest(int Number, bool IsLive);
