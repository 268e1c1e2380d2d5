using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;
using BlueGreen.Functions.Ports;

namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>One item with a version, in memory.</summary>
internal sealed class FakeLedger(Writes writes) : ILedger
{
    public LedgerEntry Entry { get; set; } = LedgerEntry.Empty;

    /// <summary>Runs before a write, as another execution's would.</summary>
    public Action? OnWrite { get; set; }

    public Task<LedgerEntry> ReadAsync(string table, string application, CancellationToken cancel) =>
        Task.FromResult(Entry);

    public Task WriteAsync(
        string table, string application, LedgerEntry read, LedgerEntry next, CancellationToken cancel)
    {
        OnWrite?.Invoke();
        if (read.Version != Entry.Version)
            throw new LockContendedException($"version {read.Version} was read, {Entry.Version} is there");
        Entry = next with { Version = read.Version + 1 };
        writes.Done();
        return Task.CompletedTask;
    }

    /// <summary>What another execution does to the item.</summary>
    public void Change(Func<LedgerEntry, LedgerEntry> change) =>
        Entry = change(Entry) with { Version = Entry.Version + 1 };
}
