using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using BlueGreen.Core;
using BlueGreen.Core.Settings;
using Constructs;
using Environment = Amazon.CDK.Environment;

namespace BlueGreen.Cdk;

/// <summary>One application's installation: two fleets behind a load balancer, and the pipeline beside them.</summary>
/// <remarks>
/// Every name derives from the application's, the stack's too: renaming installs a second application and touches
/// nothing of the first (docs/decisions/0010).
/// </remarks>
public sealed class BlueGreenStack : Stack
{
    private BlueGreenStack(Construct scope, ApplicationSettings settings, string functionsPackage, StackProps props)
        : base(scope, $"bluegreen-{settings.Application}", props)
    {
        var names = new ApplicationNames(settings.Application);
        var network = new Network(this, settings.Network);
        var loadBalancing = new LoadBalancing(this, settings, network);
        var identity = new TaskIdentity(this, settings);
        var repository = new Repository(this, settings, identity);
        var table = new StateTable(this, names);
        var cluster = new CfnCluster(this, "Cluster", new CfnClusterProps { ClusterName = names.Cluster });
        var shape = new BaseTaskDefinition(this, settings, identity, repository);

        var code = new FunctionCode(this, functionsPackage);
        var install = new PipelineFunction(this, new("Install", names.Application, code)
        {
            Permissions = Permissions.ForInstall(this, names, loadBalancing, identity),
        });
        var rule = new ProductionRule(this, settings.Network, loadBalancing, install);
        var fleets = new FleetProps(settings, network, loadBalancing, cluster, shape, install, rule);

        var pipeline = new Pipeline(this, settings, code, new Installation(
            names, network, loadBalancing, rule, repository, table, cluster, shape,
            Blue: new Fleet(this, Colour.Blue, fleets), Green: new Fleet(this, Colour.Green, fleets)));

        Output("ProductionUrl", loadBalancing.ProductionUrl, "What users reach.");
        Output("TestUrl", loadBalancing.TestUrl, $"One colour alone, by the header {LoadBalancing.ColourHeader}.");
        Output("StateMachineArn", pipeline.Workflow.StateMachineArn, "Start a deployment or a rollback here.");
        Output("TableName", table.Name, "The lock, the record, the questions and the history.");
        Output("RepositoryUri", repository.Uri, "Push images here.");
    }

    /// <summary>For no particular account, unless the network must be looked up in one.</summary>
    public static BlueGreenStack In(App app, ApplicationSettings settings, string functionsPackage) =>
        new(app, settings, functionsPackage, new StackProps
        {
            Description = $"Blue/green deployments of {settings.Application}.",
            AnalyticsReporting = false,
            Env = settings.Network.VpcId is null
                ? null
                : new Environment
                {
                    Account = System.Environment.GetEnvironmentVariable("CDK_DEFAULT_ACCOUNT"),
                    Region = System.Environment.GetEnvironmentVariable("CDK_DEFAULT_REGION"),
                },
            // The CDK command line compares the bootstrap version itself; the rule in the template would do it again.
            Synthesizer = new DefaultStackSynthesizer(
                new DefaultStackSynthesizerProps { GenerateBootstrapVersionRule = false }),
        });

    private void Output(string name, string value, string description) =>
        _ = new CfnOutput(this, name, new CfnOutputProps { Value = value, Description = description });
}
