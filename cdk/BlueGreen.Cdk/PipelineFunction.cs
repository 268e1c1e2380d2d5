using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace BlueGreen.Cdk;

/// <summary>One Lambda function with a role and a log group of its own.</summary>
public sealed class PipelineFunction : Construct
{
    /// <summary>Days: longer than the old colour is usually retained, so that a late question has an answer.</summary>
    public const int LogRetentionDays = 30;

    /// <summary>The assembly of an executable; `ANNOTATIONS_HANDLER` chooses the function in it.</summary>
    private const string Handler = "BlueGreen.Functions";

    /// <summary>Megabytes. Lambda gives CPU by memory, and .NET's start is CPU: less would cost more time.</summary>
    private const int MemoryMegabytes = 512;

    /// <summary>Seconds: under the 90 after which statemachine.asl.json gives a call up.</summary>
    private const int TimeoutSeconds = 75;

    public PipelineFunction(Construct scope, PipelineFunctionProps props)
        : base(scope, props.Name)
    {
        var name = $"{props.Application}-{JsonNamingPolicy.KebabCaseLower.ConvertName(props.Name)}";
        var logs = new CfnLogGroup(this, "Logs", new CfnLogGroupProps
        {
            LogGroupName = $"/aws/lambda/{name}",
            RetentionInDays = LogRetentionDays,
        });
        var role = new Role(this, "Role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            InlinePolicies = Permissions.Inline([Permissions.ToLog(logs), .. props.Permissions]),
        });
        Function = new CfnFunction(this, "Function", new CfnFunctionProps
        {
            FunctionName = name,
            Runtime = new Runtime("dotnet10", RuntimeFamily.DOTNET_CORE).Name,
            Architectures = ["x86_64"],
            Handler = Handler,
            Code = props.Code.Location,
            Role = role.RoleArn,
            MemorySize = MemoryMegabytes,
            Timeout = TimeoutSeconds,
            Environment = new CfnFunction.EnvironmentProperty
            {
                Variables = new Dictionary<string, string> { ["ANNOTATIONS_HANDLER"] = props.Name },
            },
            LoggingConfig = new CfnFunction.LoggingConfigProperty { LogFormat = "JSON", LogGroup = logs.Ref },
            VpcConfig = props.VpcConfig,
        });
    }

    /// <remarks>The name is fixed, so the ARN is too: a custom resource could not follow a new one.</remarks>
    public string Arn => Function.AttrArn;

    private CfnFunction Function { get; }
}

/// <summary>What distinguishes one function from the others.</summary>
/// <param name="Name">As the source folder and <c>ANNOTATIONS_HANDLER</c> say it.</param>
public sealed record PipelineFunctionProps(string Name, string Application, FunctionCode Code)
{
    public IReadOnlyList<PolicyStatement> Permissions { get; init; } = [];

    /// <summary>Absent for a function that calls nothing but AWS APIs.</summary>
    public CfnFunction.VpcConfigProperty? VpcConfig { get; init; }
}
