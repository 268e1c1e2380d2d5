using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Ledger;

/// <summary>One application's record and lock, as its table item holds them; null is an absent attribute.</summary>
/// <remarks>Each method is one conditional write: it answers the entry that replaces this one.</remarks>
public sealed record LedgerEntry
{
    public static readonly LedgerEntry Empty = new();

    public const string RolledBack = "rolledBack";

    /// <summary>Written by the state machine.</summary>
    public const string Succeeded = "succeeded";

    /// <summary>Counts the writes; 0 while there is no item.</summary>
    public long Version { get; init; }

    public Colour? Live { get; init; }

    public string? Tag { get; init; }

    public string? Digest { get; init; }

    public string? DeploymentId { get; init; }

    public DateTimeOffset? LiveSince { get; init; }

    public string? PreviousTag { get; init; }

    public string? PreviousDigest { get; init; }

    public string? Outcome { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whose end <see cref="Outcome"/> tells, so that a repeated roll-back recognises its own.</summary>
    public string? EndedDeploymentId { get; init; }

    /// <summary>
    /// The ARN of the execution that recorded a roll-back: the deployment's own, or a clean-up's. Absent in what an
    /// earlier version recorded.
    /// </summary>
    public string? EndedBy { get; init; }

    /// <summary>The ARN of the execution that holds the lock.</summary>
    public string? Holder { get; init; }

    /// <summary>What the lock was taken for: all that a clean-up needs.</summary>
    public DeploymentPlan? Plan { get; init; }

    /// <summary>How often this lock was taken over from a dead holder.</summary>
    public int Cleanups { get; init; }

    /// <summary>
    /// When the colour without traffic was scaled to zero, or was about to be: what reads of it say may be older.
    /// </summary>
    public DateTimeOffset? RetiredAt { get; init; }

    public string? PendingTag { get; init; }

    public string? PendingDigest { get; init; }

    public DateTimeOffset? PendingPushedAt { get; init; }

    /// <summary>The newest push that was taken up, whatever became of it.</summary>
    public DateTimeOffset? LastPushedAt { get; init; }

    /// <summary>Its digest: the registry counts whole seconds, in which two images may be pushed.</summary>
    public string? LastPushedDigest { get; init; }

    /// <summary>
    /// Separated by spaces: the digests of that second which another push of it followed. An event may come again, and
    /// must not put an older image in place of a newer one.
    /// </summary>
    public string? OvertakenDigests { get; init; }

    private DateTimeOffset? NewestPushedAt => new[] { PendingPushedAt, LastPushedAt }.Max();

    /// <summary>Whether another image of the same second was pushed after this one.</summary>
    public bool IsOvertaken(string digest, DateTimeOffset pushedAt) =>
        pushedAt == NewestPushedAt && OvertakenDigests?.Split(' ').Contains(digest) == true;

    public LedgerEntry TakeLock(string execution, DeploymentPlan plan) =>
        this with { Holder = execution, Plan = plan, Cleanups = 0 };

    /// <summary>Noted with the lock, before anything is scaled: whoever dies after it has said so.</summary>
    public LedgerEntry TakeLockToRetire(string execution, DeploymentPlan plan, DateTimeOffset now) =>
        TakeLock(execution, plan) with { RetiredAt = now };

    /// <summary>
    /// The lock for a release; a push that waited and is not newer has been overtaken. Of what is live before the first
    /// one only the colour is known: whoever moves the rule by hand disagrees with the record from now on (R6).
    /// </summary>
    public LedgerEntry TakeLockFor(Release release, string execution, DeploymentPlan plan)
    {
        var locked = Overtake(release).TakeLock(execution, plan);
        var overtaken = PendingDigest == release.Digest || PendingPushedAt <= release.PushedAt;
        var newest = LastPushedAt is null || LastPushedAt <= release.PushedAt;
        return (overtaken ? locked.WithoutPending() : locked) with
        {
            Live = Live ?? plan.From,
            LastPushedAt = newest ? release.PushedAt : LastPushedAt,
            LastPushedDigest = newest ? release.Digest : LastPushedDigest,
        };
    }

    public LedgerEntry TakeOver(string execution) => this with { Holder = execution, Cleanups = Cleanups + 1 };

    /// <summary>The newest push waits for the lock; one pushed earlier will never be deployed.</summary>
    public LedgerEntry Remember(Release release) => PendingPushedAt > release.PushedAt ? this : Overtake(release) with
    {
        PendingTag = release.Tag,
        PendingDigest = release.Digest,
        PendingPushedAt = release.PushedAt,
    };

    private LedgerEntry Overtake(Release release)
    {
        if (release.PushedAt < NewestPushedAt)
            return this;
        if (release.PushedAt != NewestPushedAt)
            return this with { OvertakenDigests = null };
        var waits = PendingPushedAt == release.PushedAt ? PendingDigest : null;
        var taken = LastPushedAt == release.PushedAt ? LastPushedDigest : null;
        string?[] others = [.. OvertakenDigests?.Split(' ') ?? [], waits, taken];
        var overtaken = string.Join(
            ' ', others.Where(digest => digest is not null && digest != release.Digest).Distinct());
        return this with { OvertakenDigests = overtaken.Length > 0 ? overtaken : null };
    }

    public LedgerEntry WithoutPending() =>
        this with { PendingTag = null, PendingDigest = null, PendingPushedAt = null };

    public LedgerEntry ReleaseLock() => this with { Holder = null, Plan = null, Cleanups = 0 };

    /// <summary>The deployment's end; the release that was live before it is live.</summary>
    public LedgerEntry EndRolledBack(DeploymentPlan plan, string reason, DateTimeOffset now)
    {
        var ended = ReleaseLock() with
        {
            Outcome = RolledBack, Reason = reason, EndedAt = now, EndedDeploymentId = plan.DeploymentId,
            EndedBy = Holder,
        };
        return plan.Kind != PlanKind.Rollback ? ended : ended with
        {
            Live = plan.To,
            Tag = plan.Release.Tag,
            Digest = plan.Release.Digest,
            DeploymentId = plan.DeploymentId,
            LiveSince = now,
            RetiredAt = null,
            PreviousTag = null,
            PreviousDigest = null,
        };
    }

    /// <summary>The last end in words; null where the record has none.</summary>
    public string? LastEnd => this switch
    {
        { Outcome: RolledBack, EndedDeploymentId: { } id } => $"The deployment {id} ended with a roll-back: {Reason}",
        { Outcome: Succeeded, DeploymentId: { } id, Live: { } live } =>
            $"The deployment {id} ended with a success: {Tag} went live on {live.Name}.",
        _ => null,
    };

    /// <summary>Whether this plan's roll-back has been recorded already.</summary>
    public bool TellsTheEndOf(DeploymentPlan plan) =>
        Outcome == RolledBack && EndedDeploymentId == plan.DeploymentId;

    /// <summary>
    /// Whether the roll-back on record is of this execution's deployment, or was recorded by it as a clean-up.
    /// </summary>
    public bool TellsTheEndOf(string execution) => Outcome == RolledBack && EndedDeploymentId is { } id
        && (EndedBy == execution || execution.EndsWith($":{id}", StringComparison.Ordinal));
}
