using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Events;

/// <summary>
/// The fate of events on a bad day: by given odds they are lost, doubled and late, the same ones for the same seed.
/// </summary>
/// <remarks>
/// Drawn from the event's id, so that neither threads nor the order of asking matter. Only events that AWS delivers by
/// best effort are lost; see <see cref="DeliveryLevels"/>.
/// </remarks>
public sealed record SeededFate(int Seed) : IEventFate
{
    /// <summary>Of the events that may be lost.</summary>
    public double LossPercent { get; init; }

    public double DuplicatePercent { get; init; }

    /// <summary>Each delivery is held back for up to so long; that is also what puts events out of order.</summary>
    public TimeSpan DelayMax { get; init; }

    public ImmutableArray<TimeSpan> Of(EventRule rule, RuleTarget target, JsonObject occurred)
    {
        var draws = Draws($"{Seed}|{occurred["id"]}|{rule.Name}|{target.Id}");
        if (DeliveryLevels.MayBeLost(occurred) && draws[0] * 100 < LossPercent) return [];
        return draws[1] * 100 < DuplicatePercent ? [DelayMax * draws[2], DelayMax * draws[3]] : [DelayMax * draws[2]];
    }

    /// <summary>Four numbers from 0 up to, and without, 1.</summary>
    private static double[] Draws(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return [.. Enumerable.Range(0, 4)
            .Select(index => BitConverter.ToUInt32(hash, index * sizeof(uint)) / (uint.MaxValue + 1.0))];
    }
}
