using System.Net;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slices;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>This service as its protocol sees it, and its error codes as exceptions.</summary>
internal static class AmazonElasticLoadBalancingV2Service
{
    public static readonly AwsService Description = new(
        Name: "Amazon.ElasticLoadBalancingV2",
        ApiVersion: "2015-12-01",
        ToException);

    private static AmazonElasticLoadBalancingV2Exception ToException(ErrorResponse error, HttpStatusCode status)
    {
        var (text, inner, type, code, request) =
            (error.Message, error.InnerException, error.Type, error.Code, error.RequestId);
        return code switch
        {
            "HealthUnavailable" => new HealthUnavailableException(text, inner, type, code, request, status),
            "IncompatibleProtocols" => new IncompatibleProtocolsException(text, inner, type, code, request, status),
            "InvalidConfigurationRequest" =>
                new InvalidConfigurationRequestException(text, inner, type, code, request, status),
            "InvalidLoadBalancerAction" =>
                new InvalidLoadBalancerActionException(text, inner, type, code, request, status),
            "InvalidTarget" => new InvalidTargetException(text, inner, type, code, request, status),
            "ListenerNotFound" => new ListenerNotFoundException(text, inner, type, code, request, status),
            "LoadBalancerNotFound" => new LoadBalancerNotFoundException(text, inner, type, code, request, status),
            "OperationNotPermitted" => new OperationNotPermittedException(text, inner, type, code, request, status),
            "PriorityInUse" => new PriorityInUseException(text, inner, type, code, request, status),
            "RuleNotFound" => new RuleNotFoundException(text, inner, type, code, request, status),
            "TargetGroupAssociationLimit" =>
                new TargetGroupAssociationLimitException(text, inner, type, code, request, status),
            "TargetGroupNotFound" => new TargetGroupNotFoundException(text, inner, type, code, request, status),
            "TooManyActions" => new TooManyActionsException(text, inner, type, code, request, status),
            "TooManyRegistrationsForTargetId" =>
                new TooManyRegistrationsForTargetIdException(text, inner, type, code, request, status),
            "TooManyRules" => new TooManyRulesException(text, inner, type, code, request, status),
            "TooManyTags" => new TooManyTagsException(text, inner, type, code, request, status),
            "TooManyTargetGroups" => new TooManyTargetGroupsException(text, inner, type, code, request, status),
            "TooManyTargets" => new TooManyTargetsException(text, inner, type, code, request, status),
            "TooManyUniqueTargetGroupsPerLoadBalancer" =>
                new TooManyUniqueTargetGroupsPerLoadBalancerException(text, inner, type, code, request, status),
            "UnsupportedProtocol" => new UnsupportedProtocolException(text, inner, type, code, request, status),
            _ => new AmazonElasticLoadBalancingV2Exception(text, inner, type, code, request, status),
        };
    }
}
