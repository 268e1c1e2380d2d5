using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slices;
using Amazon.ECR.Model;

namespace Amazon.ECR;

/// <content>The constructors of every AWS client, and its place in the pipeline.</content>
public partial class AmazonECRClient : AmazonServiceClient, IAmazonECR
{
    /// <summary>Credentials from the default chain: environment, profile, container, instance.</summary>
    public AmazonECRClient() : base(new AmazonECRConfig())
    {
    }

    public AmazonECRClient(RegionEndpoint region) : base(new AmazonECRConfig { RegionEndpoint = region })
    {
    }

    public AmazonECRClient(AmazonECRConfig config) : base(config)
    {
    }

    public AmazonECRClient(AWSCredentials credentials) : this(credentials, new AmazonECRConfig())
    {
    }

    public AmazonECRClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonECRConfig { RegionEndpoint = region })
    {
    }

    public AmazonECRClient(AWSCredentials credentials, AmazonECRConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonECRClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonECRConfig())
    {
    }

    public AmazonECRClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonECRConfig { RegionEndpoint = region })
    {
    }

    public AmazonECRClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonECRConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    public AmazonECRClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        AmazonECRConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    /// <inheritdoc/>
    public IECRPaginatorFactory Paginators => field ??= new ECRPaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata { get; } = new SliceMetadata(AmazonECRConfig.ServiceId);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => SlicePipeline.Customize(pipeline);
}
