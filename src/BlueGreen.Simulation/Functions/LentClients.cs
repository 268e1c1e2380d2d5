using System.Collections.Concurrent;
using Amazon.Runtime;
using BlueGreen.Functions;
using BlueGreen.Functions.Aws;
using BlueGreen.Simulation.Network;
using Microsoft.Extensions.DependencyInjection;

namespace BlueGreen.Simulation.Functions;

/// <summary>
/// The AWS clients of one execution environment as the functions' Startup makes them, on loan: to make a client takes
/// as long as a hundred calls of it (profile files, defaults, a pipeline), and of its calls it keeps nothing.
/// </summary>
internal sealed class LentClients
{
    private static readonly ConcurrentStack<LentClients> s_free = [];

    private readonly ServiceProvider _clients;

    private LentClients()
    {
        var services = new ServiceCollection();
        new Startup().ConfigureServices(services);
        services.AddSingleton<ClientSetup>(config => Http.Configure(config, Rehearsal.Aws.AwsAccount.Rehearsal.Region));
        _clients = services.BuildServiceProvider();
    }

    public InProcessHttp Http { get; } = new();

    /// <summary>Nobody else has them until the simulation of this thread is over.</summary>
    public static LentClients Take()
    {
        var taken = s_free.TryPop(out var free) ? free : new();
        SimulationThread.Afterwards(() => s_free.Push(taken));
        return taken;
    }

    /// <summary>Replaces the clients that a Startup has registered.</summary>
    public void GoInto(IServiceCollection services)
    {
        foreach (var client in services.Where(IsClient).ToList())
        {
            services.AddKeyedSingleton(
                client.ServiceType, client.ServiceKey,
                (_, key) => _clients.GetRequiredKeyedService(client.ServiceType, key));
        }
    }

    private static bool IsClient(ServiceDescriptor service) =>
        service.ServiceType.IsAssignableTo(typeof(IAmazonService));
}
