namespace BlueGreen.Functions.Install;

/// <summary>What CloudFormation is told of a resource that stands.</summary>
/// <param name="Data">The attributes that the template may ask for.</param>
public sealed record InstalledResource(string PhysicalId, IReadOnlyDictionary<string, string> Data);
