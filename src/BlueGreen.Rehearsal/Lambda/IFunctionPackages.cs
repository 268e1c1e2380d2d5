namespace BlueGreen.Rehearsal.Lambda;

/// <summary>Where the code of a function lies on this machine; the template names an object in a bucket.</summary>
public interface IFunctionPackages
{
    /// <exception cref="FunctionPackageException">There is no such package, and what to do about it.</exception>
    string DirectoryOf(string bucket, string key);
}

/// <summary>A function's code is missing; the message says where it was expected.</summary>
public sealed class FunctionPackageException(string message) : Exception(message);
