using System.Diagnostics.CodeAnalysis;
using Amazon.CloudWatch;
using Amazon.DynamoDBv2;
using Amazon.ECR;
using Amazon.ECS;
using Amazon.ElasticLoadBalancingV2;
using Amazon.Lambda.Annotations;
using Amazon.Runtime;
using Amazon.StepFunctions;
using BlueGreen.Functions.Aws;
using BlueGreen.Functions.DeployIdle;
using BlueGreen.Functions.Http;
using BlueGreen.Functions.Install;
using BlueGreen.Functions.Ports;
using BlueGreen.Functions.ResolveColour;
using BlueGreen.Functions.Retire;
using BlueGreen.Functions.Rollback;
using BlueGreen.Functions.Smoke;
using BlueGreen.Functions.Switch;
using BlueGreen.Functions.Watch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BlueGreen.Functions;

/// <summary>Puts the functions together; each process makes only what its own function needs.</summary>
/// <remarks>Region, credentials and endpoint come from the environment, as with any AWS client.</remarks>
[SuppressMessage("Performance", "CA1822", Justification = "The generated Main calls instances.")]
[LambdaStartup]
public sealed class Startup
{
    /// <summary>
    /// Seconds a single AWS call may take: control-plane calls take well under one, and several of them with their
    /// retries must fit into a function's 60.
    /// </summary>
    private const int CallSeconds = 8;

    /// <summary>Repeats by the SDK; after them the state machine's own, slower ones go on.</summary>
    private const int CallRetries = 2;

    public void ConfigureServices(IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddJsonConsole());
#pragma warning disable RS0030 // Here the clock becomes an argument. It measures and limits, and decides nothing.
        services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        AddClients(services);
        AddPorts(services);
        services.AddSingleton<ResolveColourFunction>()
            .AddSingleton<DeployRequests>()
            .AddSingleton<RollbackRequests>()
            .AddSingleton<SweepRequests>()
            .AddSingleton<Production>()
            .AddSingleton<Takeover>()
            .AddSingleton<DeployIdleFunction>()
            .AddSingleton<Revisions>()
            .AddSingleton<SmokeFunction>()
            .AddSingleton<SwitchFunction>()
            .AddSingleton<Fence>()
            .AddSingleton<WatchFunction>()
            .AddSingleton<RollbackFunction>()
            .AddSingleton<FailedColour>()
            .AddSingleton<RetireFunction>()
            .AddSingleton<InstallFunction>()
            .AddSingleton<ProductionRuleResource>()
            .AddSingleton<ColourFamilyResource>();
    }

    private static void AddClients(IServiceCollection services) => services
        .AddSingleton<ClientSetup>(_ => LimitCalls)
        .AddSingleton<IAmazonElasticLoadBalancingV2>(all =>
            new AmazonElasticLoadBalancingV2Client(Configured(new AmazonElasticLoadBalancingV2Config(), all)))
        .AddSingleton<IAmazonECS>(all => new AmazonECSClient(Configured(new AmazonECSConfig(), all)))
        .AddKeyedSingleton<IAmazonECS>(AwsCalls.OneAttempt, (all, _) =>
        {
            var config = Configured(new AmazonECSConfig(), all);
            config.MaxErrorRetry = 0;
            return new AmazonECSClient(config);
        })
        .AddSingleton<IAmazonECR>(all => new AmazonECRClient(Configured(new AmazonECRConfig(), all)))
        .AddSingleton<IAmazonDynamoDB>(all => new AmazonDynamoDBClient(Configured(new AmazonDynamoDBConfig(), all)))
        .AddSingleton<IAmazonStepFunctions>(all =>
            new AmazonStepFunctionsClient(Configured(new AmazonStepFunctionsConfig(), all)))
        .AddSingleton<IAmazonCloudWatch>(all =>
            new AmazonCloudWatchClient(Configured(new AmazonCloudWatchConfig(), all)));

    private static void AddPorts(IServiceCollection services) => services
        .AddSingleton<IListener, AwsListener>()
        .AddSingleton<IFleet, AwsFleet>()
        .AddSingleton<IReleases, AwsReleases>()
        .AddSingleton<ILedger, AwsLedger>()
        .AddSingleton<IExecutions, AwsExecutions>()
        .AddSingleton<IMetrics, AwsMetrics>()
        .AddSingleton<IRules, AwsRules>()
        .AddSingleton<IFamilies, AwsFamilies>()
        // What an answer redirects to is not the answer, and every limit is the request's own.
        .AddSingleton<HttpMessageHandler>(_ =>
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        .AddSingleton(all => new HttpClient(all.GetRequiredService<HttpMessageHandler>())
        {
            Timeout = Timeout.InfiniteTimeSpan,
        })
        .AddSingleton<IProbe, HttpProbe>()
        .AddSingleton<IStackReply, HttpStackReply>();

    private static void LimitCalls(ClientConfig config)
    {
        config.Timeout = TimeSpan.FromSeconds(CallSeconds);
        config.MaxErrorRetry = CallRetries;
        config.RetryMode = RequestRetryMode.Standard;
    }

    private static T Configured<T>(T config, IServiceProvider all)
        where T : ClientConfig
    {
        foreach (var setup in all.GetServices<ClientSetup>())
        {
            setup(config);
        }
        return config;
    }
}
