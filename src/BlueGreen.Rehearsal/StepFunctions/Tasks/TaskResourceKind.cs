namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>How a Task state names what it calls.</summary>
public enum TaskResourceKind
{
    /// <summary>A Lambda function's own ARN.</summary>
    Function,

    /// <summary>`arn:aws:states:::lambda:invoke` and the other integrations made for Step Functions.</summary>
    Optimised,

    /// <summary>`arn:aws:states:::aws-sdk:ecs:updateService`: any operation of any service.</summary>
    AwsSdk,

    /// <summary>A worker that polls; not imitated.</summary>
    Activity,
}
