namespace Amazon.Slices;

/// <summary>A request, response or part of one, which lists its members once for both directions of the wire.</summary>
internal interface IShape
{
    /// <summary>Passes each member through <paramref name="members"/> and keeps what comes back.</summary>
    void Exchange(IMembers members);
}
