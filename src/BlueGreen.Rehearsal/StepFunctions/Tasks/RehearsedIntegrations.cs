namespace BlueGreen.Rehearsal.StepFunctions.Tasks;

/// <summary>
/// The integrations of a rehearsal: its functions, its executions, and every imitated service behind the gateway.
/// </summary>
internal sealed class RehearsedIntegrations(
    ServiceIntegration services, FunctionIntegration functions, ExecutionIntegration executions) : ITaskIntegrations
{
    public ITaskIntegration Of(TaskResource resource) => resource switch
    {
        { Kind: TaskResourceKind.Function } => functions,
        { Kind: TaskResourceKind.Optimised, Service: "lambda", Action: "invoke" } => functions,
        { Kind: TaskResourceKind.Optimised, Service: "states", Action: "startExecution" } => executions,
        _ => services,
    };
}
