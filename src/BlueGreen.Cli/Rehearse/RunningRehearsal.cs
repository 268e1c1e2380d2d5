using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.StepFunctions;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Rehearse.Views;
using BlueGreen.Cli.Rehearse.Scenarios;
using BlueGreen.Cli.Remote;
using BlueGreen.Core;
using BlueGreen.Rehearsal;
using BlueGreen.Rehearsal.Clock;
using BlueGreen.Rehearsal.Ecs;
using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.StepFunctions;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Rehearsal.Traffic;

namespace BlueGreen.Cli.Rehearse;

/// <summary>The embedded AWS with its observers: what stories act on and views look at.</summary>
public sealed class RunningRehearsal : IAsyncDisposable
{
    private const string ProductionRuleType = "Custom::ProductionRule";

    /// <summary>
    /// The workflow writes the question right after it has announced it, and that is tried for up to 40 minutes where
    /// AWS says that it did not succeed (docs/decisions/0047).
    /// </summary>
    private static readonly TimeSpan QuestionMax = TimeSpan.FromMinutes(50);

    /// <summary>A busy machine takes its time of the wall, however fast the clock turns.</summary>
    private static readonly TimeSpan QuestionWorkMax = TimeSpan.FromMinutes(2);

    private readonly TimeProvider _wall;
    private readonly RehearsalCast _cast;
    private ITraffic? _traffic;
    private ImmutableHashSet<string> _versions = [];
    private DateTimeOffset _trafficSince;

    public RunningRehearsal(RehearsalCast cast, TimeProvider wall)
    {
        (_cast, _wall) = (cast, wall);
        States = new(wall);
        Production = new(Aws.Parts.LoadBalancing, ProductionRuleArn(Aws), new(Application));
        Calls.Production = Production;
        Calls.DesiredCount = colour => Fleet(colour).Desired;
        Workflows.Progressed += (_, progress) => States.Note(progress);
    }

    public RehearsedAws Aws => _cast.Aws;

    public Witness Witness => _cast.Witness;

    public CallWatch Calls => _cast.Calls;

    public IFunctionHost Functions => _cast.Functions;

    public string Application => Installation.Application;

    public Installation Installation => _cast.Installation;

    public ProductionRule Production { get; }

    public CurrentStates States { get; }

    public StepFunctionsService Workflows => Aws.Parts.Workflows!;

    public string EndpointUrl => Aws.EndpointUrl.ToString().TrimEnd('/');

    /// <summary>Where people and the load generator reach production on this machine.</summary>
    public Uri ProductionUrl => ProductionListener.Url;

    public ITraffic? Traffic => _traffic;

    public int FunctionsKilled => Calls.Killed;

    public string LiveColour => Production.Split.Live?.Name ?? $"{Production.Split}";

    /// <summary>By what the live service runs, not by what any record says.</summary>
    public string LiveDigest => Production.Split.Live is { } live ? Fleet(live).Release : "";

    public static Task<RunningRehearsal> StartAsync(
        RehearsalOptions options, string template, Action<string> log, TimeProvider wall, CancellationToken cancel) =>
        StartAsync(options, template, log, _ => { }, wall, cancel);

    /// <param name="assembled">Told of the parts before the stack is made, which may fail.</param>
    public static async Task<RunningRehearsal> StartAsync(
        RehearsalOptions options, string template, Action<string> log, Action<RehearsedParts> assembled,
        TimeProvider wall, CancellationToken cancel)
    {
        var application = ApplicationOf(template);
        var witness = new Witness(wall);
        var calls = new CallWatch(wall) { Names = new(application) };
        var aws = await RehearsedAws.StartAsync(new()
        {
            Template = template,
            Clock = new RehearsalClock(new ScaledTimeProvider(options.Speed, wall), wall),
            Port = options.Port,
            Packages = new PublishedFunctions(Layout.FunctionsPackage),
            Interceptor = calls,
            Log = log,
            FunctionLog = (function, line) => log($"{function}: {line}"),
            Extend = parts =>
            {
                parts.Bus.OnEvent = witness.Note;
                assembled(parts);
            },
        }, cancel);
        return new(
            new()
            {
                Aws = aws,
                Functions = aws.Parts.Functions!,
                Installation = InstallationAt(aws.EndpointUrl.ToString().TrimEnd('/'), application),
                Witness = witness,
                Calls = calls,
                LoadImage = name => LocalImage.Load(Layout.Image(name)),
                StartTraffic = (listener, rate, versions) => LoadGenerator.Start(
                    new(listener.Url) { RequestsPerSecond = rate }, versions, wall),
            },
            wall);
    }

    public LocalImage LoadImage(string name) => _cast.LoadImage(name);

    /// <summary>From now on users ask, and these versions may answer; any may where none is named.</summary>
    public void StartTraffic(double requestsPerSecond, params ImmutableHashSet<string> versions)
    {
        _versions = versions;
        _trafficSince = _wall.GetUtcNow();
        _traffic = _cast.StartTraffic(ProductionListener, requestsPerSecond, _versions);
    }

    /// <summary>This version may answer users too.</summary>
    public void Allow(string version)
    {
        if (_versions.IsEmpty)
            return;
        _versions = _versions.Add(version);
        _traffic?.Allow(_versions);
    }

    /// <summary>
    /// When users first met an error of the application after this instant; by the start of its second, so that a
    /// time measured from here is never too short.
    /// </summary>
    public DateTimeOffset? FirstAppErrorAfter(DateTimeOffset instant)
    {
        var second = _traffic?.Report().Timeline.FirstOrDefault(one =>
            one.AppErrors > 0 && _trafficSince.AddSeconds(one.Second + 1) > instant);
        return second is null ? null : Later(_trafficSince.AddSeconds(second.Second), instant);
    }

    /// <summary>The rule that starts a deployment when an image is pushed.</summary>
    public string PushRule => Aws.Stack.Resources.First(resource =>
        resource.Type == "AWS::Events::Rule"
        && resource.Properties["EventPattern"]?["source"] is JsonArray sources
        && sources.Any(source => (string?)source == "aws.ecr")).PhysicalId;

    /// <summary>The rule that looks every 15 minutes for what was left behind, lost pushes included.</summary>
    public string SweepRule => Aws.Stack.Resources.First(resource =>
        resource.Type == "AWS::Events::Rule" && resource.Properties["ScheduleExpression"] is not null).PhysicalId;

    /// <summary>Waits for the question that a paused deployment has just announced to be on the table.</summary>
    /// <param name="before">One that is not waited for any more.</param>
    public async Task<OpenQuestion> QuestionAsync(CancellationToken cancel, OpenQuestion? before = null)
    {
        var clock = Aws.Parts.Clock;
        var (asked, began) = (clock.Now, clock.Work.GetTimestamp());
        for (var pause = TimeSpan.FromMilliseconds(50);
            clock.Now - asked < QuestionMax || clock.Work.GetElapsedTime(began) < QuestionWorkMax;
            pause *= 1.2)
        {
            if (await Installation.ReadQuestionAsync(cancel) is { } question && question != before)
                return question;
            await Task.Delay(pause, _wall, cancel);
        }
        throw new ScenarioFailedException(
            $"Expected the announced question on the table; it was not there after {QuestionMax.TotalMinutes} min "
            + $"of the clock and {QuestionWorkMax.TotalMinutes} min of work.");
    }

    public Snapshot Look(TimeSpan sinceStart)
    {
        var report = _traffic?.Report();
        var lastSecond = report is { Timeline: [.., var before, _] } ? before.Requests : 0;
        return new()
        {
            SinceStart = sinceStart,
            Split = Production.Split,
            Blue = Fleet(Colour.Blue),
            Green = Fleet(Colour.Green),
            RequestsPerSecond = lastSecond,
            Requests = report?.Requests ?? 0,
            Dropped = report?.Dropped ?? 0,
            AppErrors = report?.AppErrors ?? 0,
            States = States.Names,
        };
    }

    public FleetView Service(Colour colour) => Aws.Parts.Ecs.View(new ApplicationNames(Application).Fleet(colour));

    public FleetSnapshot Fleet(Colour colour)
    {
        var view = Service(colour);
        return new(view.Image, Production.HealthyTargets(colour), view.Running, view.Desired);
    }

    public LambdaTotals LambdaCounts() => LambdaTotals.Of(Functions.Statistics);

    public async ValueTask DisposeAsync()
    {
        if (_traffic is not null)
            await _traffic.DisposeAsync();
        Installation.Dispose();
        await Aws.DisposeAsync();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static Installation InstallationAt(string endpoint, string application)
    {
        var credentials = new BasicAWSCredentials("rehearsal", "rehearsal");
        return new(
            application,
            new AmazonStepFunctionsClient(credentials, new AmazonStepFunctionsConfig { ServiceURL = endpoint }),
            new AmazonDynamoDBClient(credentials, new AmazonDynamoDBConfig { ServiceURL = endpoint }));
    }

    private Listener ProductionListener => Aws.Parts.LoadBalancing.Listeners.All
        .First(listener => listener.Routes.Rules.Any(rule => rule.Arn == ProductionRuleArn(Aws)));

    /// <summary>The template's own word for it: the cluster bears the application's name.</summary>
    public static string ApplicationOf(string template)
    {
        var resources = CloudFormationTemplate.Parse(template).Resources;
        var cluster = resources.FirstOrDefault(resource => resource.Type == "AWS::ECS::Cluster");
        return resources.Any(resource => resource.Type == ProductionRuleType)
            && cluster?.Properties["ClusterName"] is JsonValue name && name.TryGetValue<string>(out var application)
                ? application
                : throw new TemplateException(
                    $"The template has no AWS::ECS::Cluster with a ClusterName, or no {ProductionRuleType}; expected "
                    + "one that cdk/BlueGreen.Cdk made. Synthesise it with `npx cdk synth`.");
    }

    private static string ProductionRuleArn(RehearsedAws aws) =>
        aws.Stack.Resources.First(resource => resource.Type == ProductionRuleType).PhysicalId;
}
