namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>The types that give a function its meaning, found by name: the generator references none of them.</summary>
internal static class Names
{
    public const string LambdaFunction = "Amazon.Lambda.Annotations.LambdaFunctionAttribute";
    public const string LambdaStartup = "Amazon.Lambda.Annotations.LambdaStartupAttribute";
    public const string FromServices = "Amazon.Lambda.Annotations.FromServicesAttribute";
    public const string GlobalProperties = "Amazon.Lambda.Annotations.LambdaGlobalPropertiesAttribute";
    public const string Serializer = "Amazon.Lambda.Core.LambdaSerializerAttribute";
    public const string Context = "Amazon.Lambda.Core.ILambdaContext";

    public const string Task = "global::System.Threading.Tasks.Task";
}
