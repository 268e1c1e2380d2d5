using System.Net;
using Amazon;
using Amazon.Runtime;

namespace AwsSdk.Slices.Tests.Wire;

/// <summary>The far end of the wire: remembers every request, and answers with what the test has queued.</summary>
public sealed class FakeAws : HttpClientFactory
{
    private readonly Queue<(HttpStatusCode Status, string Body)> answers = new();

    public List<RecordedCall> Calls { get; } = [];

    public RecordedCall Call => Assert.Single(Calls);

    public static AWSCredentials Credentials { get; } = new BasicAWSCredentials("AKIAEXAMPLE", "secret");

    public FakeAws Answer(string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        answers.Enqueue((status, body));
        return this;
    }

    public FakeAws AnswerJsonError(string code, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Answer($$"""{"__type": "com.amazonaws.example#{{code}}", "message": "It was {{code}}."}""", status);

    public FakeAws AnswerXmlError(string code, HttpStatusCode status = HttpStatusCode.BadRequest) => Answer(
        $"""
        <ErrorResponse xmlns="http://example.amazonaws.com/doc/">
          <Error><Type>Sender</Type><Code>{code}</Code><Message>It was {code}.</Message></Error>
          <RequestId>request-1</RequestId>
        </ErrorResponse>
        """, status);

    /// <summary>A configuration whose calls end here, wherever they are addressed to.</summary>
    public TConfig Configure<TConfig>(TConfig config, string? region = "eu-central-1") where TConfig : ClientConfig
    {
        config.HttpClientFactory = this;
        if (region is not null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        return config;
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <summary>Hands requests to the fake instead of to a socket.</summary>
    private sealed class Handler(FakeAws aws) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
                .ToDictionary(header => header.Key, header => string.Join(",", header.Value));
            aws.Calls.Add(new(request.RequestUri!, headers, body));

            var (status, answer) = aws.answers.Dequeue();
            return new(status) { Content = new StringContent(answer), RequestMessage = request };
        }
    }
}
