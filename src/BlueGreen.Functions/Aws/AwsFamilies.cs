using Amazon.ECS;
using Amazon.ECS.Model;
using BlueGreen.Functions.Ports;
using Task = System.Threading.Tasks.Task;

namespace BlueGreen.Functions.Aws;

/// <summary>The task definition families of ECS, for the installation.</summary>
internal sealed class AwsFamilies(IAmazonECS ecs) : IFamilies
{
    public async Task<bool> HasRevisionAsync(string family, CancellationToken cancel)
    {
        try
        {
            await AwsCalls.RunAsync("DescribeTaskDefinition", () => ecs.DescribeTaskDefinitionAsync(
                new() { TaskDefinition = family }, cancel));
            return true;
        }
        catch (ClientException none) when (none.Message.Contains("Unable to describe", StringComparison.Ordinal))
        {
            return false;
        }
    }

    public Task RegisterAsync(string family, string definition, CancellationToken cancel)
    {
        var request = FirstDefinition.Read(definition).ToRequest(family);
        return AwsCalls.RunAsync("RegisterTaskDefinition", () => ecs.RegisterTaskDefinitionAsync(request, cancel));
    }
}
