using BlueGreen.Sample;

namespace BlueGreen.Simulation.Tests.Releases;

/// <summary>A fault's strength over time, and who meets it: the same for a process and for its simulation.</summary>
public sealed class FaultStrengthTests
{
    [Theory]
    // At once, and before and after its beginning.
    [InlineData(0, 0, 5, 5, 1.0)]
    [InlineData(60, 0, 59, 59, 0.0)]
    [InlineData(60, 0, 60, 60, 1.0)]
    // The mean of a stretch in which it begins.
    [InlineData(60, 0, 30, 90, 0.5)]
    // Growing, and grown.
    [InlineData(0, 100, 50, 50, 0.5)]
    [InlineData(0, 100, 0, 100, 0.5)]
    [InlineData(0, 100, 100, 200, 1.0)]
    [InlineData(50, 100, 50, 100, 0.25)]
    public void Strength_OfAFault_IsItsMeanOverTheTime(int after, int ramp, int from, int to, double expected)
    {
        var fault = new Fault { After = TimeSpan.FromSeconds(after), Ramp = TimeSpan.FromSeconds(ramp) };

        Assert.Equal(expected, fault.Strength(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(to)), 9);
    }

    [Theory]
    [InlineData(0.001, 10)]
    [InlineData(0.25, 2_500)]
    [InlineData(1, 10_000)]
    [InlineData(0, 0)]
    public void Share_OfRequests_IsMetByThatShareOfThem(double share, int expected) =>
        Assert.Equal(expected, Enumerable.Range(0, 10_000).Count(number => Fault.Meets(number, share)));

    [Fact]
    public void Path_ThatIsNamed_IsTheOnlyOneConcerned()
    {
        var fault = new Fault { ErrorPercent = 50, Path = "/orders" };

        Assert.Equal((0.5, 0.0), (fault.ErrorShare("/orders", 1), fault.ErrorShare("/", 1)));
    }

    [Fact]
    public void Variables_OfAnImage_AreReadWithTheirUnits()
    {
        var variables = new Dictionary<string, string>
        {
            ["FAULT_ERROR_PERCENT"] = "0.1",
            ["FAULT_DELAY_MILLISECONDS"] = "250",
            ["FAULT_AFTER_SECONDS"] = "180",
            ["FAULT_FROM"] = "users",
        };

        var fault = Behaviour.Read(name => variables.GetValueOrDefault(name)).Fault;

        Assert.Equal((0.1, TimeSpan.FromMilliseconds(250)), (fault.ErrorPercent, fault.Delay));
        Assert.Equal((TimeSpan.FromMinutes(3), true, false), (fault.After, fault.IsFromUsers, fault.IsNone));
    }
}
