using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slices;

namespace Amazon.ECS;

/// <content>The constructors of every AWS client, and its place in the pipeline.</content>
public partial class AmazonECSClient : AmazonServiceClient, IAmazonECS
{
    /// <summary>Credentials from the default chain: environment, profile, container, instance.</summary>
    public AmazonECSClient() : base(new AmazonECSConfig())
    {
    }

    public AmazonECSClient(RegionEndpoint region) : base(new AmazonECSConfig { RegionEndpoint = region })
    {
    }

    public AmazonECSClient(AmazonECSConfig config) : base(config)
    {
    }

    public AmazonECSClient(AWSCredentials credentials) : this(credentials, new AmazonECSConfig())
    {
    }

    public AmazonECSClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonECSConfig { RegionEndpoint = region })
    {
    }

    public AmazonECSClient(AWSCredentials credentials, AmazonECSConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonECSConfig())
    {
    }

    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonECSConfig { RegionEndpoint = region })
    {
    }

    public AmazonECSClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonECSConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    public AmazonECSClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        AmazonECSConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    protected override IServiceMetadata ServiceMetadata { get; } = new SliceMetadata(AmazonECSConfig.ServiceId);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => SlicePipeline.Customize(pipeline);
}
