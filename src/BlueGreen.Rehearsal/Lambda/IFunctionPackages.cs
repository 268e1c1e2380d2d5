namespace BlueGreen.Rehearsal.Lambda;

/// <summary>Finds the published files behind a template's code location; the host published them.</summary>
public interface IFunctionPackages
{
    /// <exception cref="Aws.AwsException">Nothing was published for this object.</exception>
    string DirectoryOf(string bucket, string key);
}
