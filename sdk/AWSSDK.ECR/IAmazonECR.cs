using Amazon.ECR.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.ECR;

/// <summary>The part of Amazon Elastic Container Registry that this project calls, under Amazon's own names.</summary>
public partial interface IAmazonECR : IAmazonService, IDisposable
{
    /// <summary>The operations that can be read page by page.</summary>
    IECRPaginatorFactory Paginators { get; }

    Task<DescribeImagesResponse> DescribeImagesAsync(
        DescribeImagesRequest request, CancellationToken cancellationToken = default);

    Task<BatchGetImageResponse> BatchGetImageAsync(
        BatchGetImageRequest request, CancellationToken cancellationToken = default);

    Task<PutImageResponse> PutImageAsync(PutImageRequest request, CancellationToken cancellationToken = default);

    Task<DescribeRepositoriesResponse> DescribeRepositoriesAsync(
        DescribeRepositoriesRequest request, CancellationToken cancellationToken = default);

    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonECRConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials, ClientConfig clientConfig)
    {
        if (clientConfig is not AmazonECRConfig config)
            throw new AmazonClientException("A AmazonECRConfig is needed.");
        return awsCredentials is null ? new AmazonECRClient(config) : new AmazonECRClient(awsCredentials, config);
    }
}
