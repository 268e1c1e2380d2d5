using System.Collections.Frozen;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>How the wire spells the services that the rehearsal knows by IAM prefix.</summary>
/// <remarks>Source: targetPrefix, signingName, apiVersion and xmlNamespace in botocore's service models.</remarks>
internal static class ServiceCatalog
{
    /// <summary>The part of `X-Amz-Target` before the dot.</summary>
    public static readonly FrozenDictionary<string, string> ByTarget = new Dictionary<string, string>
    {
        ["AmazonEC2ContainerServiceV20141113"] = "ecs",
        ["AmazonEC2ContainerRegistry_V20150921"] = "ecr",
        ["AWSStepFunctions"] = "states",
        ["DynamoDB_20120810"] = "dynamodb",
        ["AWSEvents"] = "events",
        ["GraniteServiceVersion20100801"] = "cloudwatch",
        ["Logs_20140328"] = "logs",
        ["AmazonSQS"] = "sqs",
        ["AmazonSSM"] = "ssm",
    }.ToFrozenDictionary();

    /// <summary>Credential scopes of the Query services.</summary>
    public static readonly FrozenDictionary<string, string> BySigningName = new Dictionary<string, string>
    {
        ["elasticloadbalancing"] = "elasticloadbalancing",
        ["monitoring"] = "cloudwatch",
        ["sts"] = "sts",
        ["cloudformation"] = "cloudformation",
        ["iam"] = "iam",
        ["sns"] = "sns",
    }.ToFrozenDictionary();

    /// <summary>`Version` of the Query services, for unsigned requests.</summary>
    public static readonly FrozenDictionary<string, string> ByVersion = new Dictionary<string, string>
    {
        ["2015-12-01"] = "elasticloadbalancing",
        ["2010-08-01"] = "cloudwatch",
        ["2011-06-15"] = "sts",
        ["2010-05-15"] = "cloudformation",
        ["2010-05-08"] = "iam",
        ["2010-03-31"] = "sns",
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, string> XmlNamespaces = new Dictionary<string, string>
    {
        ["elasticloadbalancing"] = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
        ["cloudwatch"] = "http://monitoring.amazonaws.com/doc/2010-08-01/",
        ["sts"] = "https://sts.amazonaws.com/doc/2011-06-15/",
        ["cloudformation"] = "http://cloudformation.amazonaws.com/doc/2010-05-15/",
        ["iam"] = "https://iam.amazonaws.com/doc/2010-05-08/",
        ["sns"] = "http://sns.amazonaws.com/doc/2010-03-31/",
    }.ToFrozenDictionary();
}
