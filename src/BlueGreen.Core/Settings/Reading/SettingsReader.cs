using System.Text.Json;
using System.Text.RegularExpressions;
using BlueGreen.Core.Inputs;

namespace BlueGreen.Core.Settings.Reading;

/// <summary>Reads `bluegreen.json`: all of its problems at once, each by its field.</summary>
public static partial class SettingsReader
{
    internal const string PathExpected =
        "a path that begins with /, of at most 1024 visible ASCII characters without #";

    public static SettingsReading Read(string json)
    {
        if (InputText.BrokenCharacter(json) is { } broken)
            return new(null, [$"The settings are no JSON: they have half a character in {broken}."]);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(
                json, new() { CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false });
        }
        catch (JsonException problem)
        {
            return new(null, [$"The settings are no JSON that can be read: {InputText.Show(problem)}"]);
        }
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return new(null, ["The settings are no JSON object; expected {\"application\": ..., ...}."]);
            List<string> problems = [];
            var settings = ReadApplication(new(document.RootElement, "", problems));
            if (problems.Count == 0)
                problems.AddRange(SettingsRules.Check(settings));
            return new(problems.Count == 0 ? settings : null, problems);
        }
    }

    private static ApplicationSettings ReadApplication(SettingsNode file)
    {
        _ = file.OptionalText("$schema", null, Anything(), "a text");
        var settings = new ApplicationSettings
        {
            Application = file.Text(
                "application", null, Name(),
                "2 to 20 lower-case letters, digits and hyphens, beginning with a letter, not ending with a hyphen"),
            Repository = file.Text("repository", null, RepositoryName(), "an ECR repository's name in lower case"),
            TagPrefix = file.Text("tagPrefix", "", TagPrefix(), "the beginning of an image tag"),
            Container = ReadContainer(file.Child("container")),
            HealthCheck = ReadHealthCheck(file.Child("healthCheck")),
            Network = ReadNetwork(file.Child("network")),
            Deploy = WorkflowReader.ReadDeploy(file.Child("deploy")),
            Smoke = WorkflowReader.ReadSmoke(file.Child("smoke")),
            Approval = WorkflowReader.ReadApproval(file.Child("approval")),
            Traffic = WorkflowReader.ReadTraffic(file.Child("traffic")),
            Watch = WatchReader.Read(file.Child("watch")),
            Retention = WorkflowReader.ReadRetention(file.Child("retention")),
        };
        file.Close();
        return settings;
    }

    private static ContainerSettings ReadContainer(SettingsNode node)
    {
        var defaults = new ContainerSettings();
        var settings = new ContainerSettings
        {
            Name = node.Text("name", defaults.Name, ContainerName(), "letters, digits, hyphens and underscores"),
            Port = node.Integer("port", defaults.Port, 1, 65_535),
            Cpu = node.Integer("cpu", defaults.Cpu, 256, 16_384),
            MemoryMegabytes = node.Integer("memoryMegabytes", defaults.MemoryMegabytes, 512, 122_880),
            StopTimeoutSeconds = node.Integer("stopTimeoutSeconds", defaults.StopTimeoutSeconds, 2, 120),
            Environment = node.Map("environment", VariableName(), "a variable's name and its value as text"),
        };
        node.Close();
        return settings;
    }

    private static HealthCheckSettings ReadHealthCheck(SettingsNode node)
    {
        var defaults = new HealthCheckSettings();
        var settings = new HealthCheckSettings
        {
            Path = node.Text("path", defaults.Path, UrlPath(), PathExpected),
            Status = node.Text("status", defaults.Status, StatusMatcher(), "status codes as in 200, 200-299 or "
                + "200,204"),
            IntervalSeconds = node.Integer("intervalSeconds", defaults.IntervalSeconds, 5, 300),
            TimeoutSeconds = node.Integer("timeoutSeconds", defaults.TimeoutSeconds, 2, 120),
            HealthyCount = node.Integer("healthyCount", defaults.HealthyCount, 2, 10),
            UnhealthyCount = node.Integer("unhealthyCount", defaults.UnhealthyCount, 2, 10),
            DeregistrationDelaySeconds =
                node.Integer("deregistrationDelaySeconds", defaults.DeregistrationDelaySeconds, 0, 3_600),
        };
        node.Close();
        return settings;
    }

    private static NetworkSettings ReadNetwork(SettingsNode node)
    {
        var certificate = node.OptionalText("certificateArn", null, CertificateArn(), "the ARN of a certificate");
        var defaults = new NetworkSettings { CertificateArn = certificate };
        var settings = new NetworkSettings
        {
            VpcId = node.OptionalText("vpcId", null, VpcId(), "the id of a VPC"),
            ProductionPort = node.Integer("productionPort", defaults.ProductionPort, 1, 65_535),
            TestPort = node.Integer("testPort", defaults.TestPort, 1, 65_535),
            CertificateArn = certificate,
            HostName = node.OptionalText("hostName", null, HostName(), "a host name"),
            PathPattern = node.Text(
                "pathPattern", defaults.PathPattern, PathPattern(),
                "a path that begins with /, of at most 128 letters, digits and _-.$/~\"'@:+&*?"),
            TestCidrs = node.List(
                "testCidrs", defaults.TestCidrs, 0, 50,
                (list, at) => list.Text(at, null, Cidr(), "an IPv4 range as in 10.0.0.0/16")),
        };
        node.Close();
        return settings;
    }

    /// <summary>A load balancer's name must not end with a hyphen ("CreateLoadBalancer", API reference).</summary>
    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,18}[a-z0-9]\z")]
    private static partial Regex Name();

    /// <summary>"CreateRepository", API reference.</summary>
    [GeneratedRegex(@"\A(?=.{2,256}\z)([a-z0-9]+([._-][a-z0-9]+)*/)*[a-z0-9]+([._-][a-z0-9]+)*\z")]
    private static partial Regex RepositoryName();

    [GeneratedRegex(@"\A([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?\z")]
    private static partial Regex TagPrefix();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,255}\z")]
    private static partial Regex ContainerName();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]{0,254}\z")]
    private static partial Regex VariableName();

    /// <summary>As a health check's ("CreateTargetGroup", API reference, HealthCheckPath).</summary>
    [GeneratedRegex(@"\A/[!-~-[#]]{0,1023}\z")]
    internal static partial Regex UrlPath();

    /// <summary>"Condition types for listener rules", Application Load Balancers guide.</summary>
    [GeneratedRegex(@"\A/[A-Za-z0-9_.$/~""'@:+&*?-]{0,127}\z")]
    private static partial Regex PathPattern();

    /// <summary>For an Application Load Balancer 200 to 499 ("Matcher", API reference).</summary>
    [GeneratedRegex(@"\A[2-4][0-9]{2}(-[2-4][0-9]{2}|(,[2-4][0-9]{2}){1,50})?\z")]
    private static partial Regex StatusMatcher();

    [GeneratedRegex(@"\Avpc-[0-9a-f]{8,17}\z")]
    private static partial Regex VpcId();

    /// <summary>At most 2,048 characters ("DescribeCertificate", ACM API reference).</summary>
    [GeneratedRegex(@"\A(?=.{1,2048}\z)arn:[a-z-]+:(acm|iam):[!-~]+\z")]
    private static partial Regex CertificateArn();

    /// <summary>At most 253 characters (RFC 1035, 2.3.4, less what is not written).</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\z")]
    private static partial Regex HostName();

    [GeneratedRegex(
        @"\A((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\.(?!/)|(?=/))){4}/(3[0-2]|[12]?[0-9])\z")]
    private static partial Regex Cidr();

    [GeneratedRegex("", RegexOptions.Singleline)]
    internal static partial Regex Anything();
}
