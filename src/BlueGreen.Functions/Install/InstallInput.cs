namespace BlueGreen.Functions.Install;

/// <summary>A custom resource's event as CloudFormation sends it; every property arrives as text.</summary>
public sealed record InstallInput(
    string RequestType,
    string ResponseUrl,
    string StackId,
    string RequestId,
    string LogicalResourceId,
    string ResourceType,
    Dictionary<string, string> ResourceProperties,
    string? PhysicalResourceId = null);
