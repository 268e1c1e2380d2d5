namespace Amazon.Lambda.Annotations;

/// <summary>How a function's code is shipped.</summary>
public enum LambdaPackageType
{
    Zip = 0,
    Image = 1,
}
