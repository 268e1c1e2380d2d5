namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="ServiceConnectConfiguration.AccessLogConfiguration"/>.</summary>
public partial class ServiceConnectAccessLogConfiguration : IShape
{
    public ServiceConnectAccessLoggingFormat Format { get; set; }

    public ServiceConnectIncludeQueryParameters IncludeQueryParameters { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Format = members.String(Format);
        IncludeQueryParameters = members.String(IncludeQueryParameters);
    }
}
