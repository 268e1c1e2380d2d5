using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Fixture;

/// <summary>A function of every kind that the rehearsal must survive, and of every shape the generator knows.</summary>
public sealed class FixtureFunctions(Counter counter)
{
    [LambdaFunction]
    public async Task<Answer> Echo(Question question, ILambdaContext context)
    {
        Console.WriteLine($"echo {question.Text}");
        await Task.Yield();
        return new Answer
        {
            Text = question.Text,
            FunctionName = context.FunctionName,
            RequestId = context.AwsRequestId,
            Arn = context.InvokedFunctionArn,
            RemainingSeconds = context.RemainingTime.TotalSeconds,
            Served = counter.Next(),
            ProcessId = Environment.ProcessId,
            Variables = question.Variables?.ToDictionary(name => name, Environment.GetEnvironmentVariable),
        };
    }

    [LambdaFunction]
    public Task<Answer> Fail(Question question) => throw new FixtureRefusedException($"Told to fail: {question.Text}");

    [LambdaFunction]
    public Task Hang(Question question, ILambdaContext context) => Task.Delay(Timeout.Infinite);

    [LambdaFunction]
    public void Exit() => Environment.Exit(3);

    [LambdaFunction]
    public string Name([FromServices] Counter served, ILambdaContext context) =>
        $"{context.FunctionName} {served.Next()}";
}

/// <summary>An event.</summary>
public sealed record Question(string Text)
{
    /// <summary>Names to look up in the environment. A source-generated reader leaves what is absent null.</summary>
    public IReadOnlyList<string>? Variables { get; init; }
}

/// <summary>What the function saw.</summary>
public sealed record Answer
{
    public required string Text { get; init; }

    public required string FunctionName { get; init; }

    public required string RequestId { get; init; }

    public required string Arn { get; init; }

    public required double RemainingSeconds { get; init; }

    public required int Served { get; init; }

    public required int ProcessId { get; init; }

    public Dictionary<string, string?>? Variables { get; init; }
}
