using System.Collections.Immutable;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>The retriers and catchers of a Task, Parallel or Map state.</summary>
internal sealed record ErrorHandling(ImmutableArray<Retrier> Retry, ImmutableArray<Catcher> Catch)
{
    public static ErrorHandling Read(FieldReader fields, IQueryLanguage language)
    {
        var handling = new ErrorHandling(
            [.. fields.Objects("Retry").Select(Retrier.Read)],
            [.. fields.Objects("Catch").Select(catcher => Catcher.Read(catcher, language))]);
        ErrorNames.CheckAllIsLast(fields, "Retry", [.. handling.Retry.Select(retrier => retrier.ErrorEquals)]);
        ErrorNames.CheckAllIsLast(fields, "Catch", [.. handling.Catch.Select(catcher => catcher.ErrorEquals)]);
        return handling;
    }

    public Catcher? CatcherOf(StateFailedException failure) =>
        Catch.FirstOrDefault(catcher => catcher.ErrorEquals.Any(failure.Matches));

    /// <summary>The delay before the next attempt; null when the error is not retried (any more).</summary>
    /// <param name="attempts">How often each retrier has tried; counted up here.</param>
    public TimeSpan? NextDelay(StateFailedException failure, int[] attempts, Random chance)
    {
        for (var i = 0; i < Retry.Length; i++)
        {
            if (Retry[i].ErrorEquals.Any(failure.Matches))
            {
                // The first retrier that matches decides; a used-up one does not pass the error on.
                return attempts[i] < Retry[i].AttemptsMax ? Retry[i].Delay(attempts[i]++, chance) : null;
            }
        }
        return null;
    }
}
