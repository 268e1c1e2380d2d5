using Amazon.ECS.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;

namespace Amazon.ECS;

/// <summary>
/// Calls the service through Core's pipeline, which signs, retries and finds credentials and endpoint.
/// </summary>
public partial class AmazonECSClient
{
    private static readonly AwsService Service = AmazonECSService.Description;

    public virtual Task<DescribeServicesResponse> DescribeServicesAsync(
        DescribeServicesRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeServicesResponse>("DescribeServices", request, cancellationToken);

    public virtual Task<UpdateServiceResponse> UpdateServiceAsync(
        UpdateServiceRequest request, CancellationToken cancellationToken = default) =>
        Call<UpdateServiceResponse>("UpdateService", request, cancellationToken);

    public virtual Task<DescribeTaskDefinitionResponse> DescribeTaskDefinitionAsync(
        DescribeTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeTaskDefinitionResponse>("DescribeTaskDefinition", request, cancellationToken);

    public virtual Task<RegisterTaskDefinitionResponse> RegisterTaskDefinitionAsync(
        RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        Call<RegisterTaskDefinitionResponse>("RegisterTaskDefinition", request, cancellationToken);

    public virtual Task<DeregisterTaskDefinitionResponse> DeregisterTaskDefinitionAsync(
        DeregisterTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
        Call<DeregisterTaskDefinitionResponse>("DeregisterTaskDefinition", request, cancellationToken);

    public virtual Task<ListTasksResponse> ListTasksAsync(
        ListTasksRequest request, CancellationToken cancellationToken = default) =>
        Call<ListTasksResponse>("ListTasks", request, cancellationToken);

    public virtual Task<DescribeTasksResponse> DescribeTasksAsync(
        DescribeTasksRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeTasksResponse>("DescribeTasks", request, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    private Task<TResponse> Call<TResponse>(
        string operation, AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, IShape, new() =>
        InvokeAsync<TResponse>(request, JsonProtocol.Call<TResponse>(Service, operation), cancellationToken);
}
