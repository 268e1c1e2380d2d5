namespace AwsSdk.Slices.Tests.Services;

/// <summary>Something on this machine that answers as AWS does, apart from the slices.</summary>
public interface IAwsEndpoint : IAsyncDisposable
{
    /// <summary>Starts it and builds the world in it; null with a reason where it is not installed.</summary>
    Task<(AwsWorld? World, string Missing)> StartAsync();
}
