using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using BlueGreen.Core;
using BlueGreen.Core.Settings;
using Constructs;
using Environment = Amazon.CDK.Environment;

namespace BlueGreen.Cdk;

/// <summary>One application's whole installation: the two fleets behind the load balancer, and the pipeline beside them.</summary>
/// <remarks>
/// Every name derives from the application's, the stack's too: renaming installs a second application and touches nothing
/// of the first. See docs/decisions/0010.
/// </remarks>
public sealed class BlueGreenStack : Stack
{
    private BlueGreenStack(Construct scope, ApplicationSettings settings, string functionsPackage, StackProps props)
        : base(scope, $"bluegreen-{settings.Application}", props)
    {
        var network = new Network(this, settings.Network);
        var loadBalancing = new LoadBalancing(this, settings, network);
        var repository = new Repository(this, settings);
        var table = new StateTable(this);
        var cluster = new CfnCluster(this, "Cluster", new CfnClusterProps { ClusterName = settings.Application });
        var shape = new BaseTaskDefinition(this, settings, repository);

        var code = new FunctionCode(this, functionsPackage);
        var install = new PipelineFunction(this, new("Install", settings.Application, code)
        {
            Permissions = Permissions.ForInstall(this, settings.Application, loadBalancing, shape),
        });
        var rule = new ProductionRule(this, settings.Network, loadBalancing, install);
        Fleet NewFleet(Colour colour) => new(this, colour, settings, network, loadBalancing, cluster, shape, install, rule);

        var pipeline = new Pipeline(this, settings, code, new Installation(
            settings.Application, network, loadBalancing, rule, repository, table, cluster, shape,
            NewFleet(Colour.Blue), NewFleet(Colour.Green)));

        Output("ProductionUrl", loadBalancing.ProductionUrl, "What users reach.");
        Output("TestUrl", loadBalancing.TestUrl, $"One colour alone, chosen by the {LoadBalancing.ColourHeader} header.");
        Output("StateMachineArn", pipeline.Workflow.StateMachineArn, "Start a deployment or a rollback here.");
        Output("TableName", table.Name, "The lock, the record, the questions and the history.");
        Output("RepositoryUri", repository.Uri, "Push images here.");
    }

    /// <summary>Environment-agnostic unless the network must be looked up, so that the committed template is the deployed one.</summary>
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
