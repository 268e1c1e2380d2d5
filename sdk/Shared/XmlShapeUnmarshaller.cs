using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Slices;

/// <summary>Turns the Query protocol's XML into a response, or its error into a typed exception.</summary>
internal sealed class XmlShapeUnmarshaller<TResponse>(AwsService service, string operation) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, IShape, new()
{
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var root = XmlPart.Read(input.Stream);
        var response = new TResponse();
        if (root.Child($"{operation}Result") is { } result)
            response.Exchange(new XmlMembersReader(result));

        var metadata = root.Child("ResponseMetadata");
        response.ResponseMetadata = new()
        {
            RequestId = metadata?.Child("RequestId")?.Value,
        };
        return response;
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        error.InnerException = innerException;
        return service.ToException(error, statusCode);
    }
}
