using System.Text.Json;

namespace BlueGreen.Functions.Install;

/// <summary>
/// The document that CloudFormation waits for ("Custom resource response objects", CloudFormation guide).
/// </summary>
internal static class StackAnswer
{
    public static readonly IReadOnlyDictionary<string, string> NoData = new Dictionary<string, string>();

    public static byte[] Success(InstallInput input, InstalledResource resource) =>
        Write(input, "SUCCESS", resource.PhysicalId, "", resource.Data);

    public static byte[] Failure(InstallInput input, string physicalId, string reason) =>
        Write(input, "FAILED", physicalId, reason, NoData);

    private static byte[] Write(
        InstallInput input, string status, string physicalId, string reason, IReadOnlyDictionary<string, string> data)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("Status", status);
            writer.WriteString("Reason", reason);
            writer.WriteString("PhysicalResourceId", physicalId);
            writer.WriteString("StackId", input.StackId);
            writer.WriteString("RequestId", input.RequestId);
            writer.WriteString("LogicalResourceId", input.LogicalResourceId);
            writer.WriteStartObject("Data");
            foreach (var (name, value) in data)
            {
                writer.WriteString(name, value);
            }
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return buffer.ToArray();
    }
}
