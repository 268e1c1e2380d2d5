namespace Amazon.ECS.Model;

/// <summary>Held by <see cref="TaskDefinition.ContainerDefinitions"/>.</summary>
public partial class ContainerDefinition : IShape
{
    public string Name { get; set; }

    public string Image { get; set; }

    public RepositoryCredentials RepositoryCredentials { get; set; }

    public int? Cpu { get; set; }

    public int? Memory { get; set; }

    public int? MemoryReservation { get; set; }

    public List<string> Links { get; set; }

    public List<PortMapping> PortMappings { get; set; }

    public bool? Essential { get; set; }

    public ContainerRestartPolicy RestartPolicy { get; set; }

    public List<string> EntryPoint { get; set; }

    public List<string> Command { get; set; }

    public List<KeyValuePair> Environment { get; set; }

    public List<EnvironmentFile> EnvironmentFiles { get; set; }

    public List<MountPoint> MountPoints { get; set; }

    public List<VolumeFrom> VolumesFrom { get; set; }

    public LinuxParameters LinuxParameters { get; set; }

    public List<Secret> Secrets { get; set; }

    public List<ContainerDependency> DependsOn { get; set; }

    public int? StartTimeout { get; set; }

    public int? StopTimeout { get; set; }

    public VersionConsistency VersionConsistency { get; set; }

    public string Hostname { get; set; }

    public string User { get; set; }

    public string WorkingDirectory { get; set; }

    public bool? DisableNetworking { get; set; }

    public bool? Privileged { get; set; }

    public bool? ReadonlyRootFilesystem { get; set; }

    public List<string> DnsServers { get; set; }

    public List<string> DnsSearchDomains { get; set; }

    public List<HostEntry> ExtraHosts { get; set; }

    public List<string> DockerSecurityOptions { get; set; }

    public bool? Interactive { get; set; }

    public bool? PseudoTerminal { get; set; }

    public Dictionary<string, string> DockerLabels { get; set; }

    public List<Ulimit> Ulimits { get; set; }

    public LogConfiguration LogConfiguration { get; set; }

    public HealthCheck HealthCheck { get; set; }

    public List<SystemControl> SystemControls { get; set; }

    public List<ResourceRequirement> ResourceRequirements { get; set; }

    public FirelensConfiguration FirelensConfiguration { get; set; }

    public List<string> CredentialSpecs { get; set; }

    void IShape.Exchange(IMembers members)
    {
        Name = members.String(Name);
        Image = members.String(Image);
        RepositoryCredentials = members.Shape(RepositoryCredentials);
        Cpu = members.Int32(Cpu);
        Memory = members.Int32(Memory);
        MemoryReservation = members.Int32(MemoryReservation);
        Links = members.Strings(Links);
        PortMappings = members.Shapes(PortMappings);
        Essential = members.Boolean(Essential);
        RestartPolicy = members.Shape(RestartPolicy);
        EntryPoint = members.Strings(EntryPoint);
        Command = members.Strings(Command);
        Environment = members.Shapes(Environment);
        EnvironmentFiles = members.Shapes(EnvironmentFiles);
        MountPoints = members.Shapes(MountPoints);
        VolumesFrom = members.Shapes(VolumesFrom);
        LinuxParameters = members.Shape(LinuxParameters);
        Secrets = members.Shapes(Secrets);
        DependsOn = members.Shapes(DependsOn);
        StartTimeout = members.Int32(StartTimeout);
        StopTimeout = members.Int32(StopTimeout);
        VersionConsistency = members.String(VersionConsistency);
        Hostname = members.String(Hostname);
        User = members.String(User);
        WorkingDirectory = members.String(WorkingDirectory);
        DisableNetworking = members.Boolean(DisableNetworking);
        Privileged = members.Boolean(Privileged);
        ReadonlyRootFilesystem = members.Boolean(ReadonlyRootFilesystem);
        DnsServers = members.Strings(DnsServers);
        DnsSearchDomains = members.Strings(DnsSearchDomains);
        ExtraHosts = members.Shapes(ExtraHosts);
        DockerSecurityOptions = members.Strings(DockerSecurityOptions);
        Interactive = members.Boolean(Interactive);
        PseudoTerminal = members.Boolean(PseudoTerminal);
        DockerLabels = members.StringMap(DockerLabels);
        Ulimits = members.Shapes(Ulimits);
        LogConfiguration = members.Shape(LogConfiguration);
        HealthCheck = members.Shape(HealthCheck);
        SystemControls = members.Shapes(SystemControls);
        ResourceRequirements = members.Shapes(ResourceRequirements);
        FirelensConfiguration = members.Shape(FirelensConfiguration);
        CredentialSpecs = members.Strings(CredentialSpecs);
    }
}
