using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Slices;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>
/// Calls the service through Core's pipeline, which signs, retries and finds credentials and endpoint.
/// </summary>
public partial class AmazonElasticLoadBalancingV2Client
{
    private static readonly AwsService Service = AmazonElasticLoadBalancingV2Service.Description;

    public virtual Task<DescribeRulesResponse> DescribeRulesAsync(
        DescribeRulesRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeRulesResponse>("DescribeRules", request, cancellationToken);

    public virtual Task<ModifyRuleResponse> ModifyRuleAsync(
        ModifyRuleRequest request, CancellationToken cancellationToken = default) =>
        Call<ModifyRuleResponse>("ModifyRule", request, cancellationToken);

    public virtual Task<CreateRuleResponse> CreateRuleAsync(
        CreateRuleRequest request, CancellationToken cancellationToken = default) =>
        Call<CreateRuleResponse>("CreateRule", request, cancellationToken);

    public virtual Task<DeleteRuleResponse> DeleteRuleAsync(
        DeleteRuleRequest request, CancellationToken cancellationToken = default) =>
        Call<DeleteRuleResponse>("DeleteRule", request, cancellationToken);

    public virtual Task<DescribeTargetHealthResponse> DescribeTargetHealthAsync(
        DescribeTargetHealthRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeTargetHealthResponse>("DescribeTargetHealth", request, cancellationToken);

    public virtual Task<DescribeTargetGroupsResponse> DescribeTargetGroupsAsync(
        DescribeTargetGroupsRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeTargetGroupsResponse>("DescribeTargetGroups", request, cancellationToken);

    public virtual Task<DescribeTargetGroupAttributesResponse> DescribeTargetGroupAttributesAsync(
        DescribeTargetGroupAttributesRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeTargetGroupAttributesResponse>("DescribeTargetGroupAttributes", request, cancellationToken);

    public virtual Task<DescribeListenersResponse> DescribeListenersAsync(
        DescribeListenersRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeListenersResponse>("DescribeListeners", request, cancellationToken);

    public virtual Task<DescribeLoadBalancersResponse> DescribeLoadBalancersAsync(
        DescribeLoadBalancersRequest request, CancellationToken cancellationToken = default) =>
        Call<DescribeLoadBalancersResponse>("DescribeLoadBalancers", request, cancellationToken);

    public virtual Task<SetRulePrioritiesResponse> SetRulePrioritiesAsync(
        SetRulePrioritiesRequest request, CancellationToken cancellationToken = default) =>
        Call<SetRulePrioritiesResponse>("SetRulePriorities", request, cancellationToken);

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    private Task<TResponse> Call<TResponse>(
        string operation, AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, IShape, new() =>
        InvokeAsync<TResponse>(request, QueryProtocol.Call<TResponse>(Service, operation), cancellationToken);
}
