namespace Amazon.Lambda.Core;

/// <summary>Who called through Cognito; null for every other caller.</summary>
public interface ICognitoIdentity
{
    string IdentityId { get; }

    string IdentityPoolId { get; }
}
