using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>What every request to this service is.</summary>
public partial class AmazonStepFunctionsRequest : AmazonWebServiceRequest;
