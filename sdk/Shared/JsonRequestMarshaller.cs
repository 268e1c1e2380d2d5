using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Slices;

/// <summary>Turns a request into the JSON protocol's POST, for Core to sign and send.</summary>
internal sealed class JsonRequestMarshaller(AwsService service, string operation)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var body = new PooledContentStream();
        using (var json = new Utf8JsonWriter(body.BufferWriter))
            new JsonMembersWriter(json).Write((IShape)input);

        var request = new DefaultRequest(input, service.Name)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            ContentStream = body,
        };
        request.Headers["X-Amz-Target"] = $"{service.TargetPrefix}.{operation}";
        request.Headers["Content-Type"] = $"application/x-amz-json-{service.JsonVersion}";
        request.Headers["x-amz-api-version"] = service.ApiVersion;
        return request;
    }
}
