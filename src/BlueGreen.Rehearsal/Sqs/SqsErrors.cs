using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Sqs;

/// <summary>SQS's refusals: each has one name in JSON, and its older one for clients that branch on that.</summary>
/// <remarks>Source: the `awsQueryError` traits of SQS's API model.</remarks>
internal static class SqsErrors
{
    public static AwsException NoQueue() => new("QueueDoesNotExist", "The specified queue does not exist.")
    {
        QueryCode = "AWS.SimpleQueueService.NonExistentQueue",
    };

    public static AwsException NoReceipt(string handle) => new(
        "ReceiptHandleIsInvalid", $"The input receipt handle \"{handle}\" is not a valid receipt handle.", 404);

    public static AwsException UnknownAttribute(string name) =>
        new("InvalidAttributeName", $"Unknown Attribute {name}.");

    public static AwsException Unsupported(string what) =>
        new("UnsupportedOperation", what) { QueryCode = "AWS.SimpleQueueService.UnsupportedOperation" };

    public static AwsException OutOfRange(string parameter, int found, int least, int most) => new(
        "InvalidParameterValue",
        $"Value {found} for parameter {parameter} is invalid. "
        + $"Reason: Must be between {least} and {most}, if provided.");

    public static AwsException Missing(string parameter) =>
        new("MissingParameter", $"The request must contain the parameter {parameter}.");
}
