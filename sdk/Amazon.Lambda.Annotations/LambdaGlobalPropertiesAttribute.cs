namespace Amazon.Lambda.Annotations;

/// <summary>Asks for a generated <c>Main</c>, so that one executable serves every function in it.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public class LambdaGlobalPropertiesAttribute : Attribute
{
    /// <summary>The environment variable ANNOTATIONS_HANDLER then names the method to serve.</summary>
    public bool GenerateMain { get; set; }

    public string? Runtime { get; set; }
}
