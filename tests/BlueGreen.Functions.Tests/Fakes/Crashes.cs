namespace BlueGreen.Functions.Tests.Fakes;

/// <summary>R7: dies after each write in turn, and calls again.</summary>
internal static class Crashes
{
    /// <param name="act">Calls the function until it is done.</param>
    /// <param name="check">What must be true of the world afterwards, however often it died.</param>
    public static async Task SurviveEachAsync(
        Func<World> make, Func<World, Task> act, Action<World> check, int writesMin)
    {
        var undisturbed = make();
        var before = undisturbed.Writes.Count;
        await act(undisturbed);
        check(undisturbed);
        var writes = undisturbed.Writes.Count - before;
        Assert.True(writes >= writesMin, $"{writes} writes, {writesMin} expected");
        for (var write = 1; write <= writes; write++)
        {
            var world = make();
            world.Writes.DieAfter = world.Writes.Count + write;
            await Assert.ThrowsAsync<CrashException>(() => act(world));
            await act(world);
            check(world);
        }
    }
}
