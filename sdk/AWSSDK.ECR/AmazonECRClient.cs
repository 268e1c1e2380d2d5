using Amazon.ECR.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;

namespace Amazon.ECR;

/// <summary>
/// Calls the service through Core's pipeline, which signs, retries and finds credentials and endpoint.
/// </summary>
public partial class AmazonECRClient
{
    private static readonly AwsService Service = AmazonECRService.Description;

    public virtual Task<DescribeImagesResponse> DescribeImagesAsync(
        DescribeImagesRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeImagesResponse>("DescribeImages", request, cancellationToken);

    public virtual Task<BatchGetImageResponse> BatchGetImageAsync(
        BatchGetImageRequest request, CancellationToken cancellationToken = default) =>
        Call<BatchGetImageResponse>("BatchGetImage", request, cancellationToken);

    public virtual Task<PutImageResponse> PutImageAsync(
        PutImageRequest request, CancellationToken cancellationToken = default) =>
        Call<PutImageResponse>("PutImage", request, cancellationToken);

    public virtual Task<DescribeRepositoriesResponse> DescribeRepositoriesAsync(
        DescribeRepositoriesRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeRepositoriesResponse>("DescribeRepositories", request, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    private Task<TResponse> Call<TResponse>(
        string operation, AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, IShape, new() =>
        InvokeAsync<TResponse>(request, JsonProtocol.Call<TResponse>(Service, operation), cancellationToken);
}
