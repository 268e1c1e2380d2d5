namespace BlueGreen.Core;

/// <summary>
/// The fixed names by which the installed parts of an application find one another, and people find them.
/// </summary>
public sealed record ApplicationNames(string Application)
{
    public string StateMachine => $"{Application}-deploy";

    public string Table => $"{Application}-deployments";

    public string Cluster => Application;

    /// <summary>A colour's ECS service, task definition family and target group, all by this name.</summary>
    public string Fleet(Colour colour) => $"{Application}-{colour.Name}";
}
