using System.Net;
using Amazon.StepFunctions.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slices;

namespace Amazon.StepFunctions;

/// <summary>This service as its protocol sees it, and its error codes as exceptions.</summary>
internal static class AmazonStepFunctionsService
{
    public static readonly AwsService Description = new(
        Name: "Amazon.StepFunctions",
        ApiVersion: "2016-11-23",
        ToException,
        TargetPrefix: "AWSStepFunctions",
        JsonVersion: "1.0");

    private static AmazonStepFunctionsException ToException(ErrorResponse error, HttpStatusCode status)
    {
        var (text, inner, type, code, request) =
            (error.Message, error.InnerException, error.Type, error.Code, error.RequestId);
        return code switch
        {
            "ExecutionAlreadyExists" => new ExecutionAlreadyExistsException(text, inner, type, code, request, status),
            "ExecutionDoesNotExist" => new ExecutionDoesNotExistException(text, inner, type, code, request, status),
            "ExecutionLimitExceeded" => new ExecutionLimitExceededException(text, inner, type, code, request, status),
            "InvalidArn" => new InvalidArnException(text, inner, type, code, request, status),
            "InvalidExecutionInput" => new InvalidExecutionInputException(text, inner, type, code, request, status),
            "InvalidName" => new InvalidNameException(text, inner, type, code, request, status),
            "InvalidOutput" => new InvalidOutputException(text, inner, type, code, request, status),
            "InvalidToken" => new InvalidTokenException(text, inner, type, code, request, status),
            "KmsAccessDeniedException" => new KmsAccessDeniedException(text, inner, type, code, request, status),
            "KmsInvalidStateException" => new KmsInvalidStateException(text, inner, type, code, request, status),
            "KmsThrottlingException" => new KmsThrottlingException(text, inner, type, code, request, status),
            "ResourceNotFound" => new ResourceNotFoundException(text, inner, type, code, request, status),
            "StateMachineDeleting" => new StateMachineDeletingException(text, inner, type, code, request, status),
            "StateMachineDoesNotExist" =>
                new StateMachineDoesNotExistException(text, inner, type, code, request, status),
            "StateMachineTypeNotSupported" =>
                new StateMachineTypeNotSupportedException(text, inner, type, code, request, status),
            "TaskDoesNotExist" => new TaskDoesNotExistException(text, inner, type, code, request, status),
            "TaskTimedOut" => new TaskTimedOutException(text, inner, type, code, request, status),
            "ValidationException" => new ValidationException(text, inner, type, code, request, status),
            _ => new AmazonStepFunctionsException(text, inner, type, code, request, status),
        };
    }
}
