using System.CommandLine;
using Amazon.Runtime;
using BlueGreen.Cli;
using BlueGreen.Cli.Verbs;

var root = new RootCommand("Blue/green deployments on Amazon ECS: start them, answer them, rehearse them.")
{
    RehearseVerb.Command(),
    PushVerb.Command(),
    StartVerb.Command(),
    StatusVerb.Command(),
    AnswerVerb.Approve(),
    AnswerVerb.Reject(),
    RollbackVerb.Command(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    return ExitCodes.BadInput;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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
    return ExitCodes.Failure;
}
