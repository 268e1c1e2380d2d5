namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>
/// Finds the integration of a resource. The rehearsal calls its services; a recorded case replays answers.
/// </summary>
public interface ITaskIntegrations
{
    ITaskIntegration Of(TaskResource resource);
}
