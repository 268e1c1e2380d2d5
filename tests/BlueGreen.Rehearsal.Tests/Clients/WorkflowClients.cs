namespace BlueGreen.Rehearsal.Tests.Clients;

/// <summary>
/// One rehearsal, one client after the other, for Step Functions, Lambda, logs, events, queues and the stack.
/// </summary>
[CollectionDefinition]
public sealed class WorkflowClients : ICollectionFixture<ClientRehearsal>;
