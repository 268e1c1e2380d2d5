using Amazon.StepFunctions.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;

namespace Amazon.StepFunctions;

/// <summary>
/// Calls the service through Core's pipeline, which signs, retries and finds credentials and endpoint.
/// </summary>
public partial class AmazonStepFunctionsClient
{
    private static readonly AwsService Service = AmazonStepFunctionsService.Description;

    public virtual Task<StartExecutionResponse> StartExecutionAsync(
        StartExecutionRequest request, CancellationToken cancellationToken = default) =>
        Call<StartExecutionResponse>("StartExecution", request, cancellationToken);

    public virtual Task<DescribeExecutionResponse> DescribeExecutionAsync(
        DescribeExecutionRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeExecutionResponse>("DescribeExecution", request, cancellationToken);

    public virtual Task<StopExecutionResponse> StopExecutionAsync(
        StopExecutionRequest request, CancellationToken cancellationToken = default) =>
        Call<StopExecutionResponse>("StopExecution", request, cancellationToken);

    public virtual Task<ListExecutionsResponse> ListExecutionsAsync(
        ListExecutionsRequest request, CancellationToken cancellationToken = default) =>
        Call<ListExecutionsResponse>("ListExecutions", request, cancellationToken);

    public virtual Task<GetExecutionHistoryResponse> GetExecutionHistoryAsync(
        GetExecutionHistoryRequest request, CancellationToken cancellationToken = default) =>
        Call<GetExecutionHistoryResponse>("GetExecutionHistory", request, cancellationToken);

    public virtual Task<SendTaskSuccessResponse> SendTaskSuccessAsync(
        SendTaskSuccessRequest request, CancellationToken cancellationToken = default) =>
        Call<SendTaskSuccessResponse>("SendTaskSuccess", request, cancellationToken);

    public virtual Task<SendTaskFailureResponse> SendTaskFailureAsync(
        SendTaskFailureRequest request, CancellationToken cancellationToken = default) =>
        Call<SendTaskFailureResponse>("SendTaskFailure", request, cancellationToken);

    public virtual Task<SendTaskHeartbeatResponse> SendTaskHeartbeatAsync(
        SendTaskHeartbeatRequest request, CancellationToken cancellationToken = default) =>
        Call<SendTaskHeartbeatResponse>("SendTaskHeartbeat", request, cancellationToken);

    public virtual Task<DescribeStateMachineResponse> DescribeStateMachineAsync(
        DescribeStateMachineRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeStateMachineResponse>("DescribeStateMachine", request, cancellationToken);

    public virtual Task<ListStateMachinesResponse> ListStateMachinesAsync(
        ListStateMachinesRequest request, CancellationToken cancellationToken = default) =>
        Call<ListStateMachinesResponse>("ListStateMachines", request, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    private Task<TResponse> Call<TResponse>(
        string operation, AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, IShape, new() =>
        InvokeAsync<TResponse>(request, JsonProtocol.Call<TResponse>(Service, operation), cancellationToken);
}
