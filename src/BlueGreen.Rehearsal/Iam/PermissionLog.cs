using System.Collections.Concurrent;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>Which grants were used and what was refused: what an audit of least privilege is made from.</summary>
public sealed class PermissionLog
{
    private readonly ConcurrentDictionary<PermissionEntry, byte> _used = new();
    private readonly ConcurrentQueue<PermissionEntry> _refused = new();

    /// <summary>Actions and resources as the granting policy spells them.</summary>
    public IReadOnlyCollection<PermissionEntry> Used => [.. _used.Keys];

    /// <summary>Every refusal in order; actions and resources as they were asked for.</summary>
    public IReadOnlyCollection<PermissionEntry> Refused => _refused;

    /// <summary>Told of every refusal, before its caller is.</summary>
    public event Action<PermissionEntry>? OnRefused;

    internal void Use(PermissionEntry grant) => _used.TryAdd(grant, 0);

    internal void Refuse(PermissionEntry asked)
    {
        _refused.Enqueue(asked);
        OnRefused?.Invoke(asked);
    }
}

/// <summary>One role, one action, one resource.</summary>
public sealed record PermissionEntry(string RoleArn, string Action, string Resource);
