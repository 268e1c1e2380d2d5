using System.Text.Json;
using System.Text.RegularExpressions;

namespace BlueGreen.Core.Settings.Reading;

/// <summary>Reads `bluegreen.json`: all of its problems at once, each by its field.</summary>
public static partial class SettingsReader
{
    private const string PathExpected = "a path that begins with /";

    public static SettingsReading Read(string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException problem)
        {
            return new(null, [$"The settings are no JSON: {problem.Message}"]);
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
                "application", null, Name(), "2 to 20 lower-case letters, digits and hyphens, beginning with a letter"),
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
            Port = node.WholeNumber("port", defaults.Port, 1, 65_535),
            Cpu = node.WholeNumber("cpu", defaults.Cpu, 256, 16_384),
            MemoryMegabytes = node.WholeNumber("memoryMegabytes", defaults.MemoryMegabytes, 512, 122_880),
            StopTimeoutSeconds = node.WholeNumber("stopTimeoutSeconds", defaults.StopTimeoutSeconds, 2, 120),
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
            IntervalSeconds = node.WholeNumber("intervalSeconds", defaults.IntervalSeconds, 5, 300),
            TimeoutSeconds = node.WholeNumber("timeoutSeconds", defaults.TimeoutSeconds, 2, 120),
            HealthyCount = node.WholeNumber("healthyCount", defaults.HealthyCount, 2, 10),
            UnhealthyCount = node.WholeNumber("unhealthyCount", defaults.UnhealthyCount, 2, 10),
            DeregistrationDelaySeconds =
                node.WholeNumber("deregistrationDelaySeconds", defaults.DeregistrationDelaySeconds, 0, 3_600),
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
            ProductionPort = node.WholeNumber("productionPort", defaults.ProductionPort, 1, 65_535),
            TestPort = node.WholeNumber("testPort", defaults.TestPort, 1, 65_535),
            CertificateArn = certificate,
            HostName = node.OptionalText("hostName", null, HostName(), "a host name"),
            PathPattern = node.Text("pathPattern", defaults.PathPattern, UrlPath(), PathExpected),
            TestCidrs = node.List(
                "testCidrs", defaults.TestCidrs, 0, 50,
                (list, at) => list.Text(at, null, Cidr(), "an IPv4 range as in 10.0.0.0/16")),
        };
        node.Close();
        return settings;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,19}$")]
    private static partial Regex Name();

    [GeneratedRegex("^(?=.{2,256}$)([a-z0-9]+([._-]+[a-z0-9]+)*/)*[a-z0-9]+([._-]+[a-z0-9]+)*$")]
    private static partial Regex RepositoryName();

    [GeneratedRegex("^([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?$")]
    private static partial Regex TagPrefix();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,255}$")]
    private static partial Regex ContainerName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex VariableName();

    [GeneratedRegex(@"^/[^\s#]*$")]
    internal static partial Regex UrlPath();

    [GeneratedRegex("^[2-5][0-9]{2}(-[2-5][0-9]{2}|(,[2-5][0-9]{2})+)?$")]
    private static partial Regex StatusMatcher();

    [GeneratedRegex("^vpc-[0-9a-f]{8,17}$")]
    private static partial Regex VpcId();

    [GeneratedRegex("^arn:[a-z-]+:(acm|iam):[^ ]+$")]
    private static partial Regex CertificateArn();

    [GeneratedRegex("^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$")]
    private static partial Regex HostName();

    [GeneratedRegex("^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$")]
    private static partial Regex Cidr();

    [GeneratedRegex("", RegexOptions.Singleline)]
    internal static partial Regex Anything();
}
