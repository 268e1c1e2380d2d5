using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Slices;

/// <summary>Turns a request into the Query protocol's form fields, for Core to sign and send.</summary>
internal sealed class QueryRequestMarshaller(AwsService service, string operation)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, service.Name);
        request.Parameters["Action"] = operation;
        request.Parameters["Version"] = service.ApiVersion;
        ((IShape)input).Exchange(new QueryMembersWriter(request.Parameters, prefix: ""));
        return request;
    }
}
