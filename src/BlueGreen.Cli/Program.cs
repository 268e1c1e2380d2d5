using System.CommandLine;
using System.CommandLine.Parsing;
using Amazon.Runtime;
using BlueGreen.Cli;
using BlueGreen.Cli.Verbs;

var root = new RootCommand("Blue/green deployments on Amazon ECS: start them, answer them, rehearse them.")
{
    RehearseVerb.Command(),
    SimulateVerb.Command(),
    PushVerb.Command(),
    StartVerb.Command(),
    StatusVerb.Command(),
    AnswerVerb.Approve(),
    AnswerVerb.Reject(),
    RollbackVerb.Command(),
    StackVerb.Command(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine($"`{Asking(parsed.CommandResult)} --help` says what is expected.");
    return ExitCodes.BadInput;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = Patience.WithAnEndingRehearsal,
    });
}
catch (BadInputException problem)
{
    Console.Error.WriteLine(problem.Message);
    return ExitCodes.BadInput;
}
catch (AmazonServiceException problem)
{
    Console.Error.WriteLine($"AWS refused: {problem.ErrorCode}: {problem.Message}");
    return ExitCodes.Failure;
}
catch (AmazonClientException problem)
{
    Console.Error.WriteLine(
        $"AWS could not be reached: {problem.Message} Set a region and credentials, or AWS_ENDPOINT_URL.");
    return ExitCodes.Failure;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped before its end, as asked.");
    return ExitCodes.Failure;
}

static string Asking(CommandResult command) =>
    command.Parent is CommandResult parent ? $"{Asking(parent)} {command.Command.Name}" : "bluegreen";
