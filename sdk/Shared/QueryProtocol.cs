using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Slices;

/// <summary>AWS's Query protocol: one POST of form fields, answered in XML.</summary>
internal static class QueryProtocol
{
    public static InvokeOptions Call<TResponse>(AwsService service, string operation)
        where TResponse : AmazonWebServiceResponse, IShape, new() => new()
        {
            RequestMarshaller = new QueryRequestMarshaller(service, operation),
            ResponseUnmarshaller = new XmlShapeUnmarshaller<TResponse>(service, operation),
        };
}
