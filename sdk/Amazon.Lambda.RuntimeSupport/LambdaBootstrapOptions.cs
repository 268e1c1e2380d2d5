namespace Amazon.Lambda.RuntimeSupport.Bootstrap;

/// <summary>Where the Runtime API is, when not where AWS_LAMBDA_RUNTIME_API says.</summary>
public class LambdaBootstrapOptions
{
    public string? RuntimeApiEndpoint { get; set; }
}
