using System.Text.Json;
using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Settings.Reading;

/// <summary>What settings that are right one by one must be together.</summary>
internal static class SettingsRules
{
    /// <summary>
    /// Bytes, of the 64 KiB of a task definition ("Amazon ECS service quotas"); the rest of it takes less than 8 KiB.
    /// </summary>
    private const int TaskDefinitionMax = 57_344;

    /// <summary>Bytes of {"name":"","value":""}, around a variable.</summary>
    private const int VariableFrame = 24;

    public static IEnumerable<string> Check(ApplicationSettings settings)
    {
        var (health, network, watch) = (settings.HealthCheck, settings.Network, settings.Watch);
        if (!FargateSizes.Allows(settings.Container.Cpu, settings.Container.MemoryMegabytes))
            yield return $"container.memoryMegabytes is {settings.Container.MemoryMegabytes}; with container.cpu "
                + $"{settings.Container.Cpu} Fargate accepts {FargateSizes.Describe(settings.Container.Cpu)}.";
        if (health.TimeoutSeconds >= health.IntervalSeconds)
            yield return $"healthCheck.timeoutSeconds is {health.TimeoutSeconds}; expected less than "
                + $"healthCheck.intervalSeconds, {health.IntervalSeconds}.";
        if (health.DeregistrationDelaySeconds >= settings.Deploy.TimeoutSeconds)
            yield return $"healthCheck.deregistrationDelaySeconds is {health.DeregistrationDelaySeconds}; expected "
                + $"less than deploy.timeoutSeconds, {settings.Deploy.TimeoutSeconds}, as the idle colour's "
                + "old tasks drain in that time.";
        if (network.ProductionPort == network.TestPort)
            yield return $"network.testPort is {network.TestPort}; expected another than network.productionPort.";
        if (network is { CertificateArn: not null, ProductionPort: NetworkSettings.HttpPort })
            yield return "network.productionPort is 80; expected another, 443 by default, as the listener speaks HTTPS "
                + "with network.certificateArn.";
        if (network is { CertificateArn: null, ProductionPort: NetworkSettings.HttpsPort })
            yield return "network.productionPort is 443; expected network.certificateArn with it, or another port, as "
                + "the listener speaks HTTP without a certificate.";
        if (network is { CertificateArn: not null, HostName: null })
            yield return "network.hostName is absent; expected the name on network.certificateArn.";
        if (network is { VpcId: not null, TestCidrs.Count: 0 })
            yield return "network.testCidrs is empty; expected where the functions reach the test listener from, as "
                + "network.vpcId names a network that this stack does not make.";
        foreach (var problem in CheckSteps(settings.Traffic.Steps))
            yield return problem;
        var shortest = settings.Traffic.Steps.Count > 1
            ? Math.Min(settings.Traffic.StepBakeSeconds, watch.BakeSeconds)
            : watch.BakeSeconds;
        // A look comes after every interval, the last one when the bake is over.
        var looks = Math.Max(1, shortest / watch.IntervalSeconds);
        if (watch.Probes.RequestsMin > looks * watch.Probes.Requests)
            yield return $"watch.probes.requestsMin is {watch.Probes.RequestsMin}; expected at most "
                + $"{looks * watch.Probes.Requests}, which {looks} looks of {watch.Probes.Requests} probes can reach "
                + $"in the shortest bake of {shortest} s.";
        if (HistoryBudget.Excess(settings.Deploy, settings.Traffic, watch) is { } excess)
            yield return excess;
        if (PayloadBudget.Excess(settings.Smoke, watch) is { } bytes)
            yield return bytes;
        if (TaskDefinitionBytes(settings.Container) is > TaskDefinitionMax and var definition)
            yield return $"container.environment is {definition} bytes; expected at most {TaskDefinitionMax}, as ECS "
                + "takes task definitions of 65536 at most.";
    }

    /// <summary>As it stands in the definition: a name, a value and what is around them.</summary>
    private static int TaskDefinitionBytes(ContainerSettings container) => container.Environment.Sum(variable =>
        JsonEncodedText.Encode(variable.Key).EncodedUtf8Bytes.Length
        + JsonEncodedText.Encode(variable.Value).EncodedUtf8Bytes.Length + VariableFrame);

    private static IEnumerable<string> CheckSteps(IReadOnlyList<int> steps)
    {
        var shown = $"[{string.Join(", ", steps)}]";
        if (steps[^1] != 100)
            yield return $"traffic.steps is {shown}; expected 100 as the last.";
        if (steps.Zip(steps.Skip(1)).Any(pair => pair.First >= pair.Second))
            yield return $"traffic.steps is {shown}; expected each to be more than the one before.";
    }
}
