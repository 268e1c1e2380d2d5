namespace BlueGreen.Rehearsal.Tests.Clients;

/// <summary>One rehearsal, one client after the other, for ECS, load balancing, metrics, tables and images.</summary>
[CollectionDefinition]
public sealed class FleetClients : ICollectionFixture<ClientRehearsal>;
