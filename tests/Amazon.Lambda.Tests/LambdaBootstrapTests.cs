using Amazon.Lambda.Core;
using Amazon.Lambda.Fixture;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Amazon.Lambda.Tests;

public sealed class LambdaBootstrapTests : IAsyncLifetime
{
    private static readonly SourceGeneratorLambdaJsonSerializer<FixtureJson> Json = new();

    private readonly CancellationTokenSource _over =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private FakeRuntimeApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await FakeRuntimeApi.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _api.DisposeAsync();
        _over.Dispose();
    }

    [Fact]
    public async Task RunAsync_HandlerAnswers_PostsTheAnswerWithTheInvocationId()
    {
        var run = Serve(LambdaBootstrapBuilder.Create(
            (Question question, ILambdaContext context) => Task.FromResult($"{question.Text} {context.AwsRequestId}"),
            Json));

        var answer = await _api.InvokeAsync("""{"text":"hello"}""");

        Assert.Equal("response", answer.Kind);
        Assert.Equal("hello request-1", answer.Body!.GetValue<string>());
        Assert.Equal("of-request-1", answer.InvocationId);
        Assert.Null(answer.ErrorType);
        await EndAsync(run);
    }

    [Fact]
    public async Task RunAsync_HandlerThrows_PostsTheSimpleTypeNameAndServesTheNextEvent()
    {
        var run = Serve(LambdaBootstrapBuilder.Create<Question, string>(
            question => question.Text == "bad" ? throw new FixtureRefusedException("because") : question.Text, Json));

        var error = await _api.InvokeAsync("""{"Text":"bad"}""");
        var answer = await _api.InvokeAsync("""{"Text":"good"}""");

        Assert.Equal("error", error.Kind);
        Assert.Equal(nameof(FixtureRefusedException), error.ErrorType);
        Assert.Equal(nameof(FixtureRefusedException), error.Body!["errorType"]!.GetValue<string>());
        Assert.Equal("because", error.Body["errorMessage"]!.GetValue<string>());
        Assert.NotEmpty(error.Body["stackTrace"]!.AsArray());
        Assert.Equal("of-request-1", error.InvocationId);
        Assert.Equal("good", answer.Body!.GetValue<string>());
        await EndAsync(run);
    }

    [Fact]
    public async Task RunAsync_EventOfAnotherType_PostsASerializerError()
    {
        var run = Serve(LambdaBootstrapBuilder.Create((Question question) => question.Text, Json));

        var error = await _api.InvokeAsync("[]");

        Assert.Equal(nameof(JsonSerializerException), error.ErrorType);
        Assert.Contains("Question", error.Body!["errorMessage"]!.GetValue<string>(), StringComparison.Ordinal);
        await EndAsync(run);
    }

    [Fact]
    public async Task RunAsync_InitializerThrows_PostsAnInitErrorAndThrows()
    {
        var run = Serve(LambdaBootstrapBuilder.Create(() => { })
            .UseBootstrapHandler(() => throw new FixtureRefusedException("not today")));

        var failure = await _api.StartFailure;

        Assert.Equal(nameof(FixtureRefusedException), failure.ErrorType);
        Assert.Equal("not today", failure.Body!["errorMessage"]!.GetValue<string>());
        await Assert.ThrowsAsync<FixtureRefusedException>(() => run);
    }

    [Fact]
    public async Task RunAsync_RuntimeApiGone_Ends()
    {
        var run = Serve(LambdaBootstrapBuilder.Create(() => { }));
        await _api.InvokeAsync("{}");

        await _api.DisposeAsync();

        await run;
    }

    [Fact]
    public async Task RemainingTime_DeadlineAhead_IsPositive()
    {
        var remaining = TimeSpan.Zero;
        var run = Serve(LambdaBootstrapBuilder.Create(
            (ILambdaContext context) => { remaining = context.RemainingTime; }));

        await _api.InvokeAsync("{}");

        Assert.True(remaining > TimeSpan.FromDays(1), $"{remaining}");
        await EndAsync(run);
    }

    private Task Serve(LambdaBootstrapBuilder builder) =>
        builder.ConfigureOptions(options => options.RuntimeApiEndpoint = _api.Endpoint).Build().RunAsync(_over.Token);

    private async Task EndAsync(Task run)
    {
        await _over.CancelAsync();
        await run;
    }
}
