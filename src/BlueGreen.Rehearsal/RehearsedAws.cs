using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Aws.Wire;
using BlueGreen.Rehearsal.DynamoDb;
using BlueGreen.Rehearsal.Events;
using BlueGreen.Rehearsal.Iam;
using BlueGreen.Rehearsal.Template;
using CloudStack = BlueGreen.Rehearsal.Template.Stack;

namespace BlueGreen.Rehearsal;

/// <summary>The embedded AWS, running: everything one template says, behind one endpoint. The only place that knows all parts.</summary>
public sealed class RehearsedAws : IAsyncDisposable
{
    private readonly RehearsedParts _parts;

    private RehearsedAws(RehearsedParts parts, CloudStack stack) => (_parts, Stack) = (parts, stack);

    public CloudStack Stack { get; }

    /// <summary>For `AWS_ENDPOINT_URL` and `--endpoint-url`.</summary>
    public Uri EndpointUrl => _parts.Endpoint.Url;

    public AwsAccount Account => _parts.Account;

    public AwsGateway Gateway => _parts.Gateway;

    public CallCounts Calls => _parts.Gateway.Counts;

    public EventBus Bus => _parts.Bus;

    public Queues Queues => _parts.Queues;

    public Roles Roles => _parts.Roles;

    public Tables Tables => _parts.Tables;

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
                new(options.StackName, template) { Parameters = options.Parameters }, new(parts.Kinds), parts.Account, options.Clock)
            {
                OnEvent = happened => options.Log(
                    $"{happened.Status} {happened.Resource.LogicalId} ({happened.Resource.Type}): {happened.Resource.PhysicalId}"),
            };
            parts.Add(new CloudFormationService(stack));
            await stack.CreateAsync(cancel);
            complete = true;
            return new(parts, stack);
        }
        finally
        {
            if (!complete)
            {
                await parts.StopAllAsync();
            }
        }
    }

    /// <summary>Stops every process and closes every port. The stack's resources are not deleted one by one: they end with it.</summary>
    public async ValueTask DisposeAsync() => await _parts.StopAllAsync();

    private static async Task AssembleAsync(RehearsedParts parts, RehearsedAwsOptions options, CancellationToken cancel)
    {
        await parts.ListenAsync(options.Port, cancel);
        parts.Bus.OnUndelivered += lost => options.Log(
            $"Undelivered by {lost.Rule.Name} to {lost.Target.Arn} after {lost.Retries} retries: {lost.Code}: {lost.Reason}");
        foreach (var row in InertTypes.Of(parts.Account))
        {
            parts.Add(new InertKind(row));
        }
        parts.Add(
            new RoleResource(parts.Roles),
            new PolicyResource(PolicyResource.Inline, parts.Roles, parts.Account),
            new PolicyResource(PolicyResource.Managed, parts.Roles, parts.Account),
            new QueueResource(parts.Queues, parts.Account),
            new EventRuleResource(parts.Bus),
            new TableResource(parts.Tables));
        parts.Add(new StsService(parts.Account));
        parts.Add(new EventsService(parts.Bus, parts.Clock));
        parts.Add(new DynamoDbService(parts.Tables));
        if (options.Functions is { } functions)
        {
            parts.Add(new CustomResourceKind(functions, parts.Answers, parts.Account, parts.Clock));
        }
        options.Extend(parts);
    }
}
