using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Turns a handler of any ordinary shape into the loop that serves it.</summary>
public class LambdaBootstrapBuilder
{
    private readonly LambdaBootstrapOptions _options = new();
    private readonly RawHandler _handler;
    private LambdaBootstrapInitializer? _initializer;
    private HttpClient? _httpClient;

    private LambdaBootstrapBuilder(RawHandler handler) => _handler = handler;

    // No event, no answer.
    public static LambdaBootstrapBuilder Create(Func<Task> handler) => new((_, _, _) => handler());

    public static LambdaBootstrapBuilder Create(Func<ILambdaContext, Task> handler) =>
        new((_, context, _) => handler(context));

    public static LambdaBootstrapBuilder Create(Action handler) =>
        Create((Stream _, ILambdaContext _, MemoryStream _) => handler());

    public static LambdaBootstrapBuilder Create(Action<ILambdaContext> handler) =>
        Create((Stream _, ILambdaContext context, MemoryStream _) => handler(context));

    // Bytes in, bytes out.
    public static LambdaBootstrapBuilder Create(Func<Stream, ILambdaContext, Task<Stream>> handler) =>
        new(async (input, context, output) =>
        {
            await using var answer = await handler(input, context);
            await answer.CopyToAsync(output);
        });

    public static LambdaBootstrapBuilder Create(Action<Stream, ILambdaContext, MemoryStream> handler) =>
        new((input, context, output) =>
        {
            handler(input, context, output);
            return Task.CompletedTask;
        });

    // An event, no answer.
    public static LambdaBootstrapBuilder Create<TInput>(Func<TInput, Task> handler, ILambdaSerializer serializer) =>
        new((input, _, _) => handler(serializer.Deserialize<TInput>(input)));

    public static LambdaBootstrapBuilder Create<TInput>(
        Func<TInput, ILambdaContext, Task> handler, ILambdaSerializer serializer) =>
        new((input, context, _) => handler(serializer.Deserialize<TInput>(input), context));

    public static LambdaBootstrapBuilder Create<TInput>(Action<TInput> handler, ILambdaSerializer serializer) =>
        Create((Stream input, ILambdaContext _, MemoryStream _) => handler(serializer.Deserialize<TInput>(input)));

    public static LambdaBootstrapBuilder Create<TInput>(
        Action<TInput, ILambdaContext> handler, ILambdaSerializer serializer) =>
        Create((Stream input, ILambdaContext context, MemoryStream _) =>
            handler(serializer.Deserialize<TInput>(input), context));

    // No event, an answer.
    public static LambdaBootstrapBuilder Create<TOutput>(Func<Task<TOutput>> handler, ILambdaSerializer serializer) =>
        new(async (_, _, output) => serializer.Serialize(await handler(), output));

    public static LambdaBootstrapBuilder Create<TOutput>(
        Func<ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        new(async (_, context, output) => serializer.Serialize(await handler(context), output));

    public static LambdaBootstrapBuilder Create<TOutput>(Func<TOutput> handler, ILambdaSerializer serializer) =>
        Create((Stream _, ILambdaContext _, MemoryStream output) => serializer.Serialize(handler(), output));

    public static LambdaBootstrapBuilder Create<TOutput>(
        Func<ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        Create((Stream _, ILambdaContext context, MemoryStream output) =>
            serializer.Serialize(handler(context), output));

    // An event and an answer.
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(
        Func<TInput, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        new(async (input, _, output) =>
            serializer.Serialize(await handler(serializer.Deserialize<TInput>(input)), output));

    public static LambdaBootstrapBuilder Create<TInput, TOutput>(
        Func<TInput, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        new(async (input, context, output) =>
            serializer.Serialize(await handler(serializer.Deserialize<TInput>(input), context), output));

    public static LambdaBootstrapBuilder Create<TInput, TOutput>(
        Func<TInput, TOutput> handler, ILambdaSerializer serializer) =>
        Create((Stream input, ILambdaContext _, MemoryStream output) =>
            serializer.Serialize(handler(serializer.Deserialize<TInput>(input)), output));

    public static LambdaBootstrapBuilder Create<TInput, TOutput>(
        Func<TInput, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        Create((Stream input, ILambdaContext context, MemoryStream output) =>
            serializer.Serialize(handler(serializer.Deserialize<TInput>(input), context), output));

    public LambdaBootstrapBuilder UseHttpClient(HttpClient httpClient)
    {
        _httpClient = httpClient;
        return this;
    }

    /// <summary>Runs once before the first event; its exception is the failure to start.</summary>
    public LambdaBootstrapBuilder UseBootstrapHandler(LambdaBootstrapInitializer lambdaBootstrapInitializer)
    {
        _initializer = lambdaBootstrapInitializer;
        return this;
    }

    public LambdaBootstrapBuilder ConfigureOptions(Action<LambdaBootstrapOptions>? options = null)
    {
        options?.Invoke(_options);
        return this;
    }

    public LambdaBootstrap Build() => new(_handler, _initializer, _options, _httpClient);
}
