namespace Amazon.Lambda.Core;

/// <summary>What a mobile client sent along; null for every other caller.</summary>
public interface IClientContext
{
    IDictionary<string, string> Environment { get; }

    IDictionary<string, string> Custom { get; }
}
