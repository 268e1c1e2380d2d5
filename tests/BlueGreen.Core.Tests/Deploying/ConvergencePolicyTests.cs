using BlueGreen.Core.Deploying;
using BlueGreen.Core.Listener;

namespace BlueGreen.Core.Tests.Deploying;

public sealed class ConvergencePolicyTests
{
    private const string Ours = "arn:task-definition/shop-green:7";

    private static readonly ConvergenceFacts s_reached = new(
        Some.Plan,
        Ours,
        2,
        new FleetState
        {
            TaskDefinition = Ours, Desired = 2, Running = 2, Pending = 0,
            Deployments = [new("PRIMARY", Ours, "COMPLETED", "")],
        },
        new TargetCounts(2, 0, 0, 0, 0),
        [],
        Some.Plan.StartedAt,
        Some.Start.AddSeconds(60));

    private static ServiceDeployment Other(string status) => new(status, "arn:old", "COMPLETED", "");

    [Fact]
    public void Fleet_ThatRunsOurs_HasConverged() => Assert.IsType<Convergence.Reached>(Judge(s_reached));

    [Fact]
    public void Draining_Targets_AreNotCounted() => Assert.IsType<Convergence.Reached>(
        Judge(s_reached with { Targets = new(2, 0, 0, 0, 3) }));

    [Fact]
    public void Fleet_WithMoreHealthyTargets_HasConverged() => Assert.IsType<Convergence.Reached>(
        Judge(s_reached with { Targets = new(3, 0, 0, 0, 0) }));

    public static TheoryData<string, ConvergenceFacts> NotYets => new()
    {
        {
            $"{Ours} is not deployed yet",
            s_reached with { Fleet = s_reached.Fleet with { Deployments = [Other("PRIMARY")] } }
        },
        {
            "the service has no primary deployment",
            s_reached with { Fleet = s_reached.Fleet with { Deployments = [] } }
        },
        {
            "the previous revision is still being replaced",
            s_reached with
            {
                Fleet = s_reached.Fleet with { Deployments = [.. s_reached.Fleet.Deployments, Other("ACTIVE")] },
            }
        },
        { "2 tasks are wanted", s_reached with { Fleet = s_reached.Fleet with { Desired = 1 } } },
        { "tasks are starting", s_reached with { Fleet = s_reached.Fleet with { Running = 1 } } },
        { "tasks are starting", s_reached with { Fleet = s_reached.Fleet with { Pending = 1 } } },
        { "targets are not healthy yet", s_reached with { Targets = new(2, 1, 0, 0, 0) } },
        { "targets are not healthy yet", s_reached with { Targets = new(2, 0, 1, 0, 0) } },
        { "targets are not healthy yet", s_reached with { Targets = new(2, 0, 0, 1, 0) } },
        { "healthy targets are too few", s_reached with { Targets = new(1, 0, 0, 0, 2) } },
    };

    [Theory]
    [MemberData(nameof(NotYets))]
    public void Fleet_ThatMissesAnything_IsNotThereYet(string expected, ConvergenceFacts facts) => Assert.StartsWith(
        $"{expected}: ", Assert.IsType<Convergence.NotYet>(Judge(facts)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(900, typeof(Convergence.NotYet))]
    [InlineData(901, typeof(Convergence.Failed))]
    public void Deadline_WhenPassed_FailsWithTheCounts(int seconds, Type expected)
    {
        var late = s_reached with { Targets = new(1, 0, 0, 1, 0), Now = Some.Start.AddSeconds(seconds) };
        var convergence = Judge(late);
        Assert.IsType(expected, convergence);
        Assert.Contains("1 healthy, 0 initial, 0 unhealthy, 1 unused", convergence.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Deadline_OnceConverged_DoesNotMatter() => Assert.IsType<Convergence.Reached>(
        Judge(s_reached with { Now = Some.Start.AddDays(1) }));

    [Fact]
    public void Reasons_QuoteWhatWasCounted()
    {
        Assert.Equal(
            "2 of 2 tasks run, 0 pending; targets: 2 healthy, 0 initial, 0 unhealthy, 0 unused, 0 draining",
            Judge(s_reached).Reason);
        Assert.Equal(
            "healthy targets are too few: 2 of 2 tasks run, 0 pending; targets: 1 healthy, 0 initial, 0 unhealthy, "
            + "0 unused, 2 draining",
            Judge(s_reached with { Targets = new(1, 0, 0, 0, 2) }).Reason);
    }

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(1, 0, ". An unused target is in a zone that the load balancer does not serve, or its target group is "
        + "in no listener rule")]
    [InlineData(0, 1, ". A task stopped: exited (UserInitiated)")]
    public void Deadline_WhenPassed_SaysWhereToLook(int unused, int stopped, string hint)
    {
        var late = s_reached with
        {
            Targets = new(1, 0, 0, unused, 0),
            Stopped =
            [
                new("arn:old", "UserInitiated", "another's", null),
                .. Enumerable.Repeat(new StoppedTask(Ours, "UserInitiated", "exited", null), stopped),
            ],
            Now = Some.Start.AddSeconds(901),
        };
        var missing = unused > 0 ? "targets are not healthy yet" : "healthy targets are too few";
        Assert.Equal(
            $"green was not ready 900 s after the start (deploy.timeoutSeconds): {missing}; 2 of 2 tasks run, 0 "
            + "pending; targets: 1 healthy, "
            + $"0 initial, 0 unhealthy, {unused} unused, 0 draining{hint}",
            Judge(late).Reason);
    }

    [Fact]
    public void Deadline_RunsFromTheColoursOwnStart() => Assert.IsType<Convergence.NotYet>(Judge(s_reached with
    {
        Targets = new(1, 0, 0, 0, 0), Since = Some.Start.AddSeconds(1), Now = Some.Start.AddSeconds(901),
    }));

    [Fact]
    public void CrashLoop_IsToldWithTheFirstTask() => Assert.Equal(
        $"3 tasks of {Ours} stopped, 3 are a crash loop (deploy.stoppedTasksMax): out of memory "
            + "(EssentialContainerExited, exit code 137)",
        Judge(s_reached with
        {
            Stopped =
            [
                new(Ours, "EssentialContainerExited", "out of memory", 137),
                new(Ours, "EssentialContainerExited", "second", 1),
                new(Ours, "EssentialContainerExited", "third", 1),
            ],
        }).Reason);

    [Theory]
    [InlineData(2, typeof(Convergence.Reached))]
    [InlineData(3, typeof(Convergence.Failed))]
    public void Crashes_OfOurs_AreALoopFromTheThird(int crashes, Type expected)
    {
        var stopped = Enumerable.Repeat(
            new StoppedTask(Ours, "EssentialContainerExited", "Essential container in task exited", 139), crashes);
        var convergence = Judge(s_reached with { Stopped = [.. stopped] });
        Assert.IsType(expected, convergence);
        if (convergence is Convergence.Failed failed)
            Assert.Contains("exit code 139", failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ours, "TaskFailedToStart", "CannotPullContainerError", true)]
    [InlineData(Ours, "ServiceSchedulerInitiated", "Task failed ELB health checks in (target-group x)", true)]
    [InlineData(Ours, "ServiceSchedulerInitiated", "Scaling activity initiated by deployment", false)]
    [InlineData(Ours, "UserInitiated", "stopped by hand", false)]
    [InlineData("arn:old", "EssentialContainerExited", "exited", false)]
    public void Stops_AreFailuresOnlyWhenTheTaskFailed(string definition, string code, string reason, bool failed)
    {
        var stopped = Enumerable.Repeat(new StoppedTask(definition, code, reason, null), 3);
        Assert.Equal(failed, Judge(s_reached with { Stopped = [.. stopped] }) is Convergence.Failed);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "; no such image (TaskFailedToStart)")]
    public void Rollout_ThatEcsGaveUp_Fails(int stopped, string example)
    {
        var fleet = s_reached.Fleet with { Deployments = [new("PRIMARY", Ours, "FAILED", "circuit breaker")] };
        var tasks = Enumerable.Repeat(new StoppedTask(Ours, "TaskFailedToStart", "no such image", null), stopped);
        var failed = Assert.IsType<Convergence.Failed>(Judge(s_reached with { Fleet = fleet, Stopped = [.. tasks] }));
        Assert.Equal($"ECS gave up on {Ours}: circuit breaker{example}", failed.Reason);
    }

    [Fact]
    public void Service_ThatWasChangedAway_Fails()
    {
        var fleet = s_reached.Fleet with
        {
            Deployments = [Other("PRIMARY"), new("ACTIVE", Ours, "IN_PROGRESS", "")],
        };
        var failed = Assert.IsType<Convergence.Failed>(Judge(s_reached with { Fleet = fleet }));
        Assert.Equal($"the service was changed from {Ours} to arn:old during the deployment", failed.Reason);
    }

    [Fact]
    public void Service_WithoutAPrimary_IsNotCalledChanged()
    {
        var fleet = s_reached.Fleet with { Deployments = [new("ACTIVE", Ours, "IN_PROGRESS", "")] };
        Assert.IsType<Convergence.NotYet>(Judge(s_reached with { Fleet = fleet }));
    }

    private static Convergence Judge(ConvergenceFacts facts) => ConvergencePolicy.Judge(facts);
}
