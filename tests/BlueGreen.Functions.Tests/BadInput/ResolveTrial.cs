using System.Text;
using BlueGreen.Core.Failures;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Tests.Contract;
using BlueGreen.Functions.Tests.Fakes;

namespace BlueGreen.Functions.Tests.BadInput;

/// <summary>Calls ResolveColour as Lambda does, with whatever somebody started the execution with.</summary>
internal static class ResolveTrial
{
    /// <summary>Characters: what a person reads in the console, and far from any limit of AWS.</summary>
    private const int ReasonMax = 2_000;

    private static readonly FunctionsSerializer s_serializer = new();

    private static readonly HashSet<string> s_caught =
        [.. StateMachine.States.Values.SelectMany(StateMachine.ErrorNames)];

    /// <summary>The action, or the name of what was thrown.</summary>
    public static async Task<string> PlayAsync(string request, int situation)
    {
        var world = In(situation);
        var (writes, entry) = (world.Writes.Count, world.Ledger.Entry);
        try
        {
            var output = await world.ResolveAsync(Read(request));
            Assert.InRange(output.Reason.Length, 1, ReasonMax);
            return $"{output.Action}";
        }
        catch (WorkflowException refusal)
        {
            Assert.Contains(refusal.GetType().Name, s_caught);
            Assert.InRange(refusal.Message.Length, 1, ReasonMax);
            Assert.Equal(writes, world.Writes.Count);
            Assert.Empty(world.Executions.Stops);
            Assert.Same(entry, world.Ledger.Entry);
            return refusal.GetType().Name;
        }
    }

    /// <summary>What the state machine hands over; the request stands in it as it was given.</summary>
    public static ResolveColourInput Read(string request, string settings = "") =>
        s_serializer.Deserialize<ResolveColourInput>(new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""
            {"request":{{request}},"execution":"{{World.Me}}","deploymentId":"d-2","startedAt":"2026-11-21T09:00:00Z",
             "now":"2026-11-21T09:00:00.5Z","settings":"{{settings}}"}
            """)));

    /// <summary>Nobody deploys; another execution does; or it did, and died.</summary>
    private static World In(int situation)
    {
        var world = new World();
        if (situation % 3 == 0)
            return world;
        const string other = "arn:execution:other";
        _ = world.Deploying(other);
        if (situation % 3 == 1)
            world.Executions.Running.Add(other);
        else
            world.Executions.End(other);
        return world;
    }
}
