using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.Slices;

/// <summary>Turns the JSON protocol's answer into a response, or its error into a typed exception.</summary>
internal sealed class JsonShapeUnmarshaller<TResponse>(AwsService service) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, IShape, new()
{
    /// <summary>Bytes: an error is one short object; this is what Core's own unmarshallers start with.</summary>
    private const int ErrorBufferBytes = 4096;

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        var response = new TResponse();
        if (input.IsEmptyResponse)
            return response;

        using var json = JsonDocument.Parse(input.Stream, new() { MaxDepth = input.JsonMaxDepth });
        response.Exchange(new JsonMembersReader(json.RootElement));
        return response;
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream, ErrorBufferBytes, input.JsonMaxDepth);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        error.InnerException = innerException;
        return service.ToException(error, statusCode);
    }
}
