using BlueGreen.Core.Failures;
using BlueGreen.Core.Ledger;

namespace BlueGreen.Functions.Ports;

/// <summary>The application's record and lock.</summary>
public interface ILedger
{
    /// <summary>Consistently; empty before the first write.</summary>
    Task<LedgerEntry> ReadAsync(string table, string application, CancellationToken cancel);

    /// <exception cref="LockContendedException">The entry is no longer as it was read.</exception>
    Task WriteAsync(string table, string application, LedgerEntry read, LedgerEntry next, CancellationToken cancel);
}
