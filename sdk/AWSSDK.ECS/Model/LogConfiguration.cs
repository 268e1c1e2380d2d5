namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectConfiguration.LogConfiguration"/>.</summary>
public partial class LogConfiguration : IShape
{
    public LogDriver LogDriver { get; set; }

    public Dictionary<string, string> Options { get; set; }

    public List<Secret> SecretOptions { get; set; }

    void IShape.Exchange(IMembers members)
    {
        LogDriver = members.String(LogDriver);
        Options = members.StringMap(Options);
        SecretOptions = members.Shapes(SecretOptions);
    }
}
