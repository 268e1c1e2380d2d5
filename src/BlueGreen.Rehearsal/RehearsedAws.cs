using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.CloudWatch.Alarms;
using BlueGreen.Rehearsal.CloudWatch.Api;
using BlueGreen.Rehearsal.CloudWatch.Resources;
using BlueGreen.Rehearsal.DynamoDb;
using BlueGreen.Rehearsal.Ecs;
using BlueGreen.Rehearsal.Ecs.Running;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.LoadBalancing;
using BlueGreen.Rehearsal.LoadBalancing.Health;
using BlueGreen.Rehearsal.Logs;
using BlueGreen.Rehearsal.Sqs;
using BlueGreen.Rehearsal.StepFunctions;
using BlueGreen.Rehearsal.Template;
using CloudStack = BlueGreen.Rehearsal.Template.Stack;

namespace BlueGreen.Rehearsal;

/// <summary>
/// The embedded AWS, running: everything one template says, behind one endpoint. The only place that knows all parts.
/// </summary>
public sealed class RehearsedAws : IAsyncDisposable
{
    private readonly RehearsedParts _parts;

    private RehearsedAws(RehearsedParts parts, CloudStack stack) => (_parts, Stack) = (parts, stack);

    public CloudStack Stack { get; }

    /// <summary>For `AWS_ENDPOINT_URL` and `--endpoint-url`.</summary>
    public Uri EndpointUrl => _parts.Endpoint.Url;

    public AwsGateway Gateway => _parts.Gateway;

    public CallCounts Calls => _parts.Gateway.Counts;

    /// <summary>Everything that was put together, for those who watch or steer it.</summary>
    public RehearsedParts Parts => _parts;

    /// <summary>Starts every part, then makes the stack; on any failure nothing is left running.</summary>
    /// <exception cref="TemplateException">The template is wrong, or wants what is not imitated.</exception>
    /// <exception cref="StackFailedException">A resource could not be made.</exception>
    /// <exception cref="EndpointPortException">The demanded port is taken.</exception>
    public static async Task<RehearsedAws> StartAsync(RehearsedAwsOptions options, CancellationToken cancel)
    {
        var template = CloudFormationTemplate.Parse(options.Template);
        var parts = new RehearsedParts(options, AwsAccount.Rehearsal);
        var complete = false;
        try
        {
            await AssembleAsync(parts, options, cancel);
            var stack = new CloudStack(
                new(options.StackName, template) { Parameters = options.Parameters },
                new(parts.Kinds), parts.Account, options.Clock)
            {
                OnEvent = happened => options.Log(
                    $"{happened.Status} {happened.Resource.LogicalId} ({happened.Resource.Type}): "
                    + $"{happened.Resource.PhysicalId} {happened.Reason}".Trim()),
            };
            parts.Add(new CloudFormationService(stack, parts.Account, options.Clock, parts.Background));
            await stack.CreateAsync(cancel);
            complete = true;
            return new(parts, stack);
        }
        finally
        {
            // What lives in this process's memory alone ends by being forgotten.
            if (!complete && options.Targets is null)
            {
                await parts.StopAllAsync();
            }
        }
    }

    /// <summary>
    /// Stops every process and closes every port. The stack's resources are not deleted one by one: they end with it.
    /// </summary>
    public async ValueTask DisposeAsync() => await _parts.StopAllAsync();

    private static async Task AssembleAsync(RehearsedParts parts, RehearsedAwsOptions options, CancellationToken cancel)
    {
        if (options.Targets is null)
        {
            await parts.ListenAsync(options.Port, cancel);
        }
        parts.Bus.OnUndelivered += lost => options.Log(
            $"Undelivered by {lost.Rule.Name} to {lost.Target.Arn} after {lost.Retries} retries: "
            + $"{lost.Code}: {lost.Reason}");
        AddFoundations(parts);
        AddCloudWatch(parts);
        await AddNetworkAndTasksAsync(parts, options, cancel);
        var functions = options.Functions ?? await AddFunctionsAsync(parts, options, cancel);
        if (functions is not null)
        {
            AddFunctionCallers(parts, options, functions);
        }
        options.Extend(parts);
    }

    /// <summary>What the others stand on: networks that only exist, roles, tables, queues, rules.</summary>
    private static void AddFoundations(RehearsedParts parts)
    {
        foreach (var row in InertTypes.Of(parts.Account))
        {
            parts.Add(new InertKind(row));
        }
        parts.Add(
            new RoleResource(parts.Roles),
            new PolicyResource(PolicyResource.Inline, parts.Roles, parts.Account),
            new PolicyResource(PolicyResource.Managed, parts.Roles, parts.Account),
            new TableResource(parts.Tables),
            new QueueResource(parts.Queues),
            new LogGroupResource(parts.Logs),
            new EventRuleResource(parts.Bus, parts.Permissions));
        parts.Add(new StsService(parts.Account));
        parts.Add(new LogsService(parts.Logs));
        parts.Add(new SqsService(parts.Queues, parts.Clock));
        parts.Add(new DynamoDbService(parts.Tables));
        parts.Add(new EventsService(parts.Bus, parts.Clock));
    }

    private static void AddCloudWatch(RehearsedParts parts)
    {
        var alarms = new AlarmBoard(parts.Account, parts.Metrics, parts.Bus, parts.Clock);
        parts.Background.Run(alarms.RunAsync);
        parts.Background.Run(new QueueMeter(parts.Queues, parts.Metrics, parts.Clock).RunAsync);
        parts.Add(new AlarmResource(alarms));
        parts.Add(new CloudWatchService(new(parts.Metrics, parts.Clock), new(parts.Metrics), new(alarms)));
    }

    /// <summary>The load balancer first: tasks register with it, and stop before it does.</summary>
    private static async Task AddNetworkAndTasksAsync(
        RehearsedParts parts, RehearsedAwsOptions options, CancellationToken cancel)
    {
        var probe = options.Probe ?? parts.Release(new HttpHealthProbe(parts.Clock));
        parts.LoadBalancing = parts.Stop(options.Targets is { } targets
            ? ElasticLoadBalancing.InMemory(parts.Account, parts.Clock, parts.Metrics, probe, targets, options.ReadLag)
            : await ElasticLoadBalancing.StartAsync(
                parts.Account, parts.Clock, parts.Metrics, probe, options.ListenerPorts, options.ReadLag, cancel));
        parts.Add(parts.LoadBalancing.Service);
        parts.Add([.. parts.LoadBalancing.ResourceKinds]);

        var containers = options.Containers ?? new ProcessTaskRuntime(parts.Clock.Work);
        parts.Ecs = parts.Stop(new EcsCloud(
            parts.Account, parts.Clock, parts.Bus, parts.LoadBalancing.TargetGroups, containers,
            parts.Gateway, options.ReadLag.Ecs,
            new TaskAccess(parts.Permissions, parts.Credentials, parts.Account, () => parts.EndpointUrl)));
        parts.Add(parts.Ecs);
        parts.Add(parts.Ecs.Ecr);
        parts.Add([.. parts.Ecs.Kinds.Select(kind => kind.Type == "AWS::ECR::Repository"
            ? new PoliciedKind(kind, "RepositoryPolicyText", parts.ResourcePolicies)
            : kind)]);
    }

    /// <summary>Functions as processes, where their code is at hand.</summary>
    private static async Task<ILambdaInvoker?> AddFunctionsAsync(
        RehearsedParts parts, RehearsedAwsOptions options, CancellationToken cancel)
    {
        if (options.Packages is not { } packages)
        {
            return null;
        }
        var around = new LambdaOptions(parts.Account, parts.Clock, parts.Credentials, parts.Endpoint.Url)
        {
            Network = parts.LoadBalancing.Names.Environment,
            Log = options.FunctionLog,
            Permissions = parts.Permissions,
            Gateway = parts.Gateway,
        };
        parts.Functions = parts.Stop(await LambdaService.StartAsync(around, cancel));
        parts.Add((IAwsService)parts.Functions);
        parts.Add((IEventTarget)parts.Functions);
        parts.Add(new FunctionResource(parts.Functions, packages), new PermissionResource());
        return parts.Functions;
    }

    private static void AddFunctionCallers(RehearsedParts parts, RehearsedAwsOptions options, ILambdaInvoker functions)
    {
        parts.Workflows = parts.Release(new StepFunctionsService(
            parts.Clock, parts.Gateway, functions, parts.Bus, parts.Account,
            options.Workflows with { Permissions = parts.Permissions }));
        parts.Add(parts.Workflows);
        parts.Add(new StateMachineResource(parts.Gateway));
        parts.Add(new StateMachineTarget(parts.Gateway));
        parts.Add(new CustomResourceKind(functions, parts.Answers, parts.Account, parts.Clock));
    }
}
