using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>How tasks of some resources are carried out.</summary>
public interface ITaskIntegration
{
    /// <summary>Makes the call. Its answer is the task's result, or with the other patterns its submission.</summary>
    /// <exception cref="StateFailedException">The call failed, named as Step Functions names it.</exception>
    Task<JsonNode?> CallAsync(TaskCall call, CancellationToken cancel);

    /// <summary>With <see cref="TaskPattern.RunJob"/>: waits for the job that the call started.</summary>
    Task<JsonNode?> CompleteAsync(TaskCall call, JsonNode? submitted, CancellationToken cancel);
}
