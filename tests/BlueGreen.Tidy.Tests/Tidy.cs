namespace BlueGreen.Tidy.Tests;

/// <summary>Fails with every fault on its own line.</summary>
internal static class Tidy
{
    public static void AssertNone(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }
}
