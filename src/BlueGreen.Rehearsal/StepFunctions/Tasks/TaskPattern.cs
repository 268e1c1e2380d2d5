namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>The service integration patterns: what ends a task.</summary>
public enum TaskPattern
{
    /// <summary>The call's answer.</summary>
    RequestResponse,

    /// <summary>`.sync`: the end of the job that the call started.</summary>
    RunJob,

    /// <summary>`.waitForTaskToken`: somebody sends the token back.</summary>
    WaitForTaskToken,
}
