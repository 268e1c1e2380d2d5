using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Slices;

/// <summary>AWS's JSON protocol: one POST whose header names the operation and whose body is the request.</summary>
internal static class JsonProtocol
{
    public static InvokeOptions Call<TResponse>(AwsService service, string operation)
        where TResponse : AmazonWebServiceResponse, IShape, new() => new()
        {
            RequestMarshaller = new JsonRequestMarshaller(service, operation),
            ResponseUnmarshaller = new JsonShapeUnmarshaller<TResponse>(service),
        };
}
