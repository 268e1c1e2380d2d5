using BlueGreen.Rehearsal.StepFunctions.Intrinsics;
using BlueGreen.Rehearsal.StepFunctions.Tasks;

namespace BlueGreen.Rehearsal.StepFunctions;

/// <summary>
/// The seeded source of everything random; executions get sources of their own, so they do not disturb one another.
/// </summary>
internal sealed class SharedChance(int seed)
{
    private readonly Lock _gate = new();
    private readonly Random _chance = new(seed);

    public Random Fork()
    {
        lock (_gate)
        {
            return new Random(_chance.Next());
        }
    }

    public string NewToken()
    {
        lock (_gate)
        {
            return TaskTokens.NewToken(_chance);
        }
    }

    public string NewUuid()
    {
        lock (_gate)
        {
            return TextFunctions.NewUuid(_chance);
        }
    }
}
