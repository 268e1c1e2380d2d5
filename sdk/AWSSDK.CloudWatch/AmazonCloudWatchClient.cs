using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;

namespace Amazon.CloudWatch;

/// <summary>
/// Calls the service through Core's pipeline, which signs, retries and finds credentials and endpoint.
/// </summary>
public partial class AmazonCloudWatchClient
{
    private static readonly AwsService Service = AmazonCloudWatchService.Description;

    public virtual Task<GetMetricDataResponse> GetMetricDataAsync(
        GetMetricDataRequest request, CancellationToken cancellationToken = default) =>
        Call<GetMetricDataResponse>("GetMetricData", request, cancellationToken);

    public virtual Task<DescribeAlarmsResponse> DescribeAlarmsAsync(
        DescribeAlarmsRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeAlarmsResponse>("DescribeAlarms", request, cancellationToken);

    public virtual Task<SetAlarmStateResponse> SetAlarmStateAsync(
        SetAlarmStateRequest request, CancellationToken cancellationToken = default) =>
        Call<SetAlarmStateResponse>("SetAlarmState", request, cancellationToken);

    public virtual Task<PutMetricDataResponse> PutMetricDataAsync(
        PutMetricDataRequest request, CancellationToken cancellationToken = default) =>
        Call<PutMetricDataResponse>("PutMetricData", request, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    private Task<TResponse> Call<TResponse>(
        string operation, AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, IShape, new() =>
        InvokeAsync<TResponse>(request, QueryProtocol.Call<TResponse>(Service, operation), cancellationToken);
}
