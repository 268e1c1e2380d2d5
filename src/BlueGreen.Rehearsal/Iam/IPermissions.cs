using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>
/// Judges what roles may do: calls to the gateway, and what services do in a role's name without one.
/// </summary>
public interface IPermissions
{
    /// <summary>Lets a call pass, or refuses it as its service would.</summary>
    /// <exception cref="AwsException">`AccessDeniedException` or `AccessDenied`.</exception>
    void Admit(AwsCall call);

    /// <summary>As <see cref="Admit"/>, for what a service does as a role beside its API: an image pull, say.</summary>
    /// <param name="service">Whose error it is.</param>
    /// <exception cref="AwsException">As with <see cref="Admit"/>.</exception>
    void Demand(string service, Caller caller, AccessRequest request);

    /// <summary>Whether the role's trust policy lets this service have its credentials.</summary>
    bool IsAssumable(string roleArn, string servicePrincipal);
}

/// <summary>Everybody may do everything: for services that are tried without a stack and its roles.</summary>
public sealed class NoPermissions : IPermissions
{
    public static readonly NoPermissions Instance = new();

    private NoPermissions()
    {
    }

    public void Admit(AwsCall call)
    {
    }

    public void Demand(string service, Caller caller, AccessRequest request)
    {
    }

    public bool IsAssumable(string roleArn, string servicePrincipal) => true;
}
