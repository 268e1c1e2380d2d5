using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Lambda;

namespace BlueGreen.Cli.Rehearse;

/// <summary>The one package of functions, wherever the template's bucket would have it.</summary>
public sealed class PublishedFunctions(string directory) : IFunctionPackages
{
    public string DirectoryOf(string bucket, string key) => Directory.Exists(directory)
        ? directory
        : throw new AwsException("InvalidParameterValueException", 
            $"The functions' package ({bucket}/{key}) is not at {directory}: "
            + "build src/BlueGreen.Cli, which publishes it.");
}
