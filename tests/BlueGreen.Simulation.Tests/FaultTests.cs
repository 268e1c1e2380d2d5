using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Simulate;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Simulation.Functions;
using BlueGreen.Simulation.Network;

namespace BlueGreen.Simulation.Tests;

/// <summary>
/// The hooks by which a sweep breaks things: each has its effect, and the workflow completes the work.
/// </summary>
public sealed class FaultTests
{
    private const string Switch = "shop-switch";

    private static readonly string s_template = File.ReadAllText(Layout.Template);

    public static TheoryData<InvocationFate, string> Fates => new()
    {
        { new() { DiesBeforeCall = 1 }, "Runtime.ExitError" },
        { new() { DiesAfterCall = 6 }, "Runtime.ExitError" },
        { new() { Hangs = true }, "Sandbox.Timedout" },
        { new() { RunsTwice = true }, "" },
    };

    [Theory]
    [MemberData(nameof(Fates))]
    public void Function_MeetsItsFateOnce_IsCompletedByTheNextCall(InvocationFate fate, string error)
    {
        var met = 0;
        var result = Play(fateOf: call => call.Function == Switch && met++ == 0 ? fate : InvocationFate.Good);

        Assert.True(result.Report.AsExpected, result.Report.Reason);
        var answered = $"{Switch} {(error.Length > 0 ? "Unhandled" : "")} {error}";
        Assert.Contains(answered, result.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Connection_LostBeforeOrAfterTheEffect_IsRetriedByTheClient(bool afterEffect)
    {
        var lost = new LosesOnce("elasticloadbalancing:ModifyRule", afterEffect);

        var result = Play(interceptor: lost);

        Assert.True(result.Report.AsExpected, result.Report.Reason);
        Assert.True(lost.HasLost);
    }

    [Fact]
    public void Call_RefusedForEver_EndsTheFirstDeployment()
    {
        var refused = Assert.Throws<Cli.Rehearse.Scenarios.ScenarioFailedException>(
            () => Play(interceptor: new Refuses("elasticloadbalancing:ModifyRule")));

        Assert.Contains("did not go live", refused.Message, StringComparison.Ordinal);
    }

    private static SimulationResult Play(
        ICallInterceptor? interceptor = null, Func<FunctionCall, InvocationFate>? fateOf = null) =>
        Simulations.Run(new()
        {
            Template = s_template,
            Scenario = "healthy",
            Interceptor = interceptor,
            FateOf = fateOf ?? (_ => InvocationFate.Good),
        });

    private sealed class LosesOnce(string name, bool afterEffect) : ICallInterceptor
    {
        public bool HasLost { get; private set; }

        public async Task<JsonObject> InterceptAsync(
            AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel)
        {
            if (call.Name != name || HasLost)
            {
                return await service();
            }
            HasLost = true;
            if (afterEffect)
            {
                await service();
            }
            throw new ConnectionLostException("Connection reset by peer");
        }
    }

    private sealed class Refuses(string name) : ICallInterceptor
    {
        public Task<JsonObject> InterceptAsync(
            AwsCall call, Func<Task<JsonObject>> service, CancellationToken cancel) => call.Name == name
            && call.Caller != Caller.Operator
                ? throw new AwsException("AccessDeniedException", $"Not authorized to perform: {name}")
                : service();
    }
}
