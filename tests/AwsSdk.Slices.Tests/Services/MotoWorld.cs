using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace AwsSdk.Slices.Tests.Services;

/// <summary>Builds the world in Moto with plain HTTP: what makes it is no part of what is tested.</summary>
internal sealed class MotoWorld(Uri url)
{
    private const string Ecs = "AmazonEC2ContainerServiceV20141113";

    public async Task<AwsWorld> BuildAsync()
    {
        using var http = new HttpClient { BaseAddress = url };
        await JsonAsync(http, "ecs", $"{Ecs}.CreateCluster", """{"clusterName": "main"}""");
        await JsonAsync(http, "ecs", $"{Ecs}.RegisterTaskDefinition", """
            {"family": "blue", "containerDefinitions": [{"name": "app", "image": "app:1", "memory": 128}]}
            """);
        await JsonAsync(http, "ecs", $"{Ecs}.CreateService", """
            {"cluster": "main", "serviceName": "blue", "taskDefinition": "blue", "desiredCount": 2}
            """);
        await JsonAsync(http, "ecs", $"{Ecs}.RunTask", """
            {
              "cluster": "main", "taskDefinition": "blue", "launchType": "FARGATE",
              "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"]}}
            }
            """);
        await JsonAsync(http, "ecr", "AmazonEC2ContainerRegistry_V20150921.CreateRepository", """
            {"repositoryName": "app"}
            """);
        // Moto keeps the definition and runs nothing: executions stay as they are.
        var machine = await JsonAsync(http, "states", "AWSStepFunctions.CreateStateMachine", """
            {
              "name": "deploy", "roleArn": "arn:aws:iam::123456789012:role/deploy",
              "definition": "{\"StartAt\": \"Done\", \"States\": {\"Done\": {\"Type\": \"Succeed\"}}}"
            }
            """);
        await QueryAsync(
            http, "monitoring", "Action=PutMetricAlarm&Version=2010-08-01&AlarmName=errors&Namespace=Test"
            + "&MetricName=Errors&Statistic=Sum&Period=60&EvaluationPeriods=1&Threshold=5"
            + "&ComparisonOperator=GreaterThanThreshold");

        var (balancer, listener, blue, green) = await BuildBalancerAsync(http);
        return new AwsWorld(url)
        {
            Cluster = "main",
            Service = "blue",
            LoadBalancerArn = balancer,
            ListenerArn = listener,
            BlueArn = blue,
            GreenArn = green,
            StateMachineArn = machine.GetProperty("stateMachineArn").GetString()!,
            Repository = "app",
            Manifest = Manifest,
            Alarm = "errors",
        };
    }

    private static string Manifest(string tag) => $$"""
        {
          "schemaVersion": 2, "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
          "config": { "mediaType": "application/json", "size": 1, "digest": "sha256:{{tag.PadLeft(64, '0')}}" },
          "layers": []
        }
        """;

    private static async Task<(string Balancer, string Listener, string Blue, string Green)> BuildBalancerAsync(
        HttpClient http)
    {
        const string Version = "Version=2015-12-01&Action=";
        var network = await QueryAsync(http, "ec2", "Version=2016-11-15&Action=DescribeSubnets");
        var subnets = network.Descendants().Where(element => element.Name.LocalName == "subnetId").ToList();
        var vpc = First(network, "vpcId");

        var balancer = First(
            await QueryAsync(http, "elasticloadbalancing", $"{Version}CreateLoadBalancer&Name=web"
                + $"&Subnets.member.1={subnets[0].Value}&Subnets.member.2={subnets[1].Value}"),
            "LoadBalancerArn");
        var blue = await TargetGroupAsync("blue");
        var green = await TargetGroupAsync("green");
        var listener = First(
            await QueryAsync(http, "elasticloadbalancing", $"{Version}CreateListener&LoadBalancerArn={balancer}"
                + "&Protocol=HTTP&Port=80&DefaultActions.member.1.Type=forward"
                + $"&DefaultActions.member.1.TargetGroupArn={blue}"),
            "ListenerArn");
        await QueryAsync(http, "elasticloadbalancing", $"{Version}RegisterTargets&TargetGroupArn={blue}"
            + "&Targets.member.1.Id=10.0.0.4&Targets.member.1.Port=8080");
        return (balancer, listener, blue, green);

        async Task<string> TargetGroupAsync(string name) => First(
            await QueryAsync(http, "elasticloadbalancing", $"{Version}CreateTargetGroup&Name={name}"
                + $"&Protocol=HTTP&Port=8080&TargetType=ip&VpcId={vpc}"),
            "TargetGroupArn");
    }

    private static string First(XElement xml, string name) =>
        xml.Descendants().First(element => element.Name.LocalName == name).Value;

    private static async Task<JsonElement> JsonAsync(HttpClient http, string service, string target, string body)
    {
        var content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1");
        content.Headers.Add("X-Amz-Target", target);
        return JsonElement.Parse(await PostAsync(http, service, content));
    }

    private static async Task<XElement> QueryAsync(HttpClient http, string service, string fields)
    {
        var content = new StringContent(fields, Encoding.UTF8, "application/x-www-form-urlencoded");
        return XElement.Parse(await PostAsync(http, service, content));
    }

    /// <summary>Moto reads only region and service from a signature, and checks nothing.</summary>
    private static async Task<string> PostAsync(HttpClient http, string service, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256",
            $"Credential=test/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return answer;
    }
}
