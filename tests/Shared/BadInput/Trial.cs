using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace BlueGreen.Tests.BadInput;

/// <summary>Plays generated cases, always the same ones, and counts what became of them.</summary>
internal static class Trial
{
    /// <summary>Cases of every kind of input: the figure.</summary>
    public const int CasesMin = 10_000;

    /// <summary>Of the generator's odd second seed; any odd number will do.</summary>
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <param name="seed">Fixed in the test: a failure names the case, and happens again.</param>
    /// <param name="check">Fails, or says in a word what became of the case.</param>
    /// <returns>How often each word was said.</returns>
    public static IReadOnlyDictionary<string, int> Play<T>(
        Arbitrary<T> cases, ulong seed, Func<T, string> check, int count = CasesMin)
    {
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var played = 0;
        var property = Prop.ForAll(cases, input =>
        {
            var word = check(input);
            tally[word] = tally.GetValueOrDefault(word) + 1;
            played++;
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(seed, Gamma), property);
        Assert.True(played >= count, string.Create(CultureInfo.InvariantCulture, $"{played} cases of {count}"));
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Join(", ", tally.Select(entry => $"{entry.Key} {entry.Value}")));
        return tally;
    }

    /// <summary>Of work that needs no waiting, as with fakes.</summary>
    public static T Result<T>(Task<T> done)
    {
        Assert.True(done.IsCompleted, "The work waits for something; a trial has no time to pass.");
        return done.GetAwaiter().GetResult();
    }
}
