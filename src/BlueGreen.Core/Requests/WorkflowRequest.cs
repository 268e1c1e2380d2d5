namespace BlueGreen.Core.Requests;

/// <summary>What an execution was started to do.</summary>
public abstract record WorkflowRequest
{
    private WorkflowRequest()
    {
    }

    /// <summary>Somebody names an image; exactly one of tag and digest is given.</summary>
    public sealed record Deploy(string? Tag, string? Digest, bool? Approval) : WorkflowRequest;

    /// <summary>ECR's event of a push.</summary>
    public sealed record Push(string Tag, string Digest) : WorkflowRequest;

    public sealed record Rollback(string? Reason) : WorkflowRequest;

    public sealed record Retire(string DeploymentId, Colour Colour) : WorkflowRequest;

    /// <summary>The scheduled look for what lost events would have told.</summary>
    public sealed record Sweep : WorkflowRequest;

    /// <summary>Step Functions' event of an execution that ended unsuccessfully.</summary>
    public sealed record DeadExecution(string Execution, string Status) : WorkflowRequest;

    /// <summary>CloudWatch's event of an alarm that went into ALARM.</summary>
    public sealed record Alarm(string Name) : WorkflowRequest;

    /// <summary>An event that is understood and asks for nothing.</summary>
    public sealed record Ignored(string Reason) : WorkflowRequest;

    public sealed record Invalid(string Reason) : WorkflowRequest;
}
