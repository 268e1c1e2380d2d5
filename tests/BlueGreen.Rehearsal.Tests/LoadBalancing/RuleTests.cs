using System.Net;
using BlueGreen.Rehearsal.LoadBalancing.Routing;
using Microsoft.AspNetCore.Http;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.LoadBalancing;

public sealed class RuleTests
{
    [Theory]
    [InlineData("""{"Field":"path-pattern","Values":["/img/*"]}""", true)]
    [InlineData("""{"Field":"path-pattern","PathPatternConfig":{"Values":["/IMG/*"]}}""", false)]
    [InlineData("""{"Field":"path-pattern","PathPatternConfig":{"Values":["/other","/img/?.png"]}}""", true)]
    [InlineData("""{"Field":"host-header","HostHeaderConfig":{"Values":["*.EXAMPLE.com"]}}""", true)]
    [InlineData("""{"Field":"host-header","HostHeaderConfig":{"Values":["example.com"]}}""", false)]
    [InlineData("""{"Field":"http-header","HttpHeaderConfig":{"HttpHeaderName":"X-Env","Values":["TE*"]}}""", true)]
    [InlineData("""{"Field":"http-header","HttpHeaderConfig":{"HttpHeaderName":"X-No","Values":["*"]}}""", false)]
    [InlineData("""{"Field":"http-request-method","HttpRequestMethodConfig":{"Values":["GET"]}}""", true)]
    [InlineData("""{"Field":"http-request-method","HttpRequestMethodConfig":{"Values":["get"]}}""", false)]
    [InlineData("""{"Field":"query-string","QueryStringConfig":{"Values":[{"Key":"v","Value":"1*"}]}}""", true)]
    [InlineData("""{"Field":"query-string","QueryStringConfig":{"Values":[{"Value":"12"}]}}""", true)]
    [InlineData("""{"Field":"query-string","QueryStringConfig":{"Values":[{"Key":"w","Value":"1*"}]}}""", false)]
    [InlineData("""{"Field":"source-ip","SourceIpConfig":{"Values":["127.0.0.0/8"]}}""", true)]
    [InlineData("""{"Field":"source-ip","SourceIpConfig":{"Values":["10.0.0.0/8"]}}""", false)]
    public void Condition_OfEachField_HoldsAsDocumented(string condition, bool holds)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Method = "GET";
        context.Request.Path = "/img/a.png";
        context.Request.Host = new("shop.example.com", 8080);
        context.Request.QueryString = new("?v=12");
        context.Request.Headers["X-Env"] = "test";

        var parsed = RuleCondition.Parse(JsonNode.Parse(condition)!.AsObject());

        Assert.Equal(holds, parsed.HoldsFor(context.Request));
    }

    // Source: "Listener rules for your Application Load Balancer".
    [Trait("Fact", "Rules are tried in the order of their priorities, the lowest number first.")]
    [Fact]
    public async Task Rules_SeveralMatch_TheLowestPriorityNumberWins()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.AddTargetAsync(rig.Blue, "blue");
        await rig.CallAsync("CreateRule", FixedRule(rig, priority: 9, path: "/nine*", body: "nine"));
        await rig.CallAsync("CreateRule", FixedRule(rig, priority: 11, path: "/*", body: "eleven"));

        Assert.Equal("nine", await rig.GetTextAsync("/nine"));
        Assert.Equal("blue", await rig.GetTextAsync("/ten"));
    }

    // Source: "Listener rules for your Application Load Balancer".
    [Trait("Fact", "The default rule is tried last.")]
    [Fact]
    public async Task Rules_NoneMatches_TheDefaultAnswersAsTheBalancer()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.CallAsync("DeleteRule", $$"""{"RuleArn":"{{rig.RuleArn}}"}""");

        using var answer = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("awselb/2.0", answer.Headers.Server.ToString());
        Assert.Equal("no rule", await answer.Content.ReadAsStringAsync(BalancerRig.Cancel));
    }

    [Fact]
    public async Task Redirect_WithPartsOfTheRequest_FillsThemIn()
    {
        await using var rig = await BalancerRig.StartAsync();
        await rig.CallAsync("ModifyListener", $$"""
            {"ListenerArn":"{{rig.Listener.Arn}}","DefaultActions":[{"Type":"redirect","RedirectConfig":
              {"Protocol":"HTTPS","Port":"8443","Path":"/new/#{path}","StatusCode":"HTTP_301"} }]}
            """);
        await rig.CallAsync("DeleteRule", $$"""{"RuleArn":"{{rig.RuleArn}}"}""");

        using var answer = await rig.GetAsync("/old?a=b");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("https://127.0.0.1:8443/new/old?a=b", answer.Headers.GetValues("Location").Single());
    }

    internal static string FixedRule(BalancerRig rig, int priority, string path, string body) => $$"""
        {"ListenerArn":"{{rig.Listener.Arn}}","Priority":"{{priority}}",
         "Conditions":[{"Field":"path-pattern","Values":["{{path}}"]}],
         "Actions":[{"Type":"fixed-response","FixedResponseConfig":{"StatusCode":"200","MessageBody":"{{body}}"} }]}
        """;
}
