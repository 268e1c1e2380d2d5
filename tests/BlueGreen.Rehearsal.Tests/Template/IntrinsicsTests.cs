using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Template;

public sealed class IntrinsicsTests
{
    [Theory]
    [InlineData("""{"Ref":"Stage"}""", "\"test\"")]
    [InlineData("""{"Ref":"Zones"}""", """["a","b"]""")]
    [InlineData("""{"Ref":"Version"}""", "\"27\"")]
    [InlineData("""{"Ref":"Other"}""", "\"id-Other\"")]
    [InlineData("""{"Ref":"AWS::AccountId"}""", "\"111111111111\"")]
    [InlineData("""{"Ref":"AWS::Region"}""", "\"eu-west-1\"")]
    [InlineData("""{"Ref":"AWS::Partition"}""", "\"aws\"")]
    [InlineData("""{"Ref":"AWS::URLSuffix"}""", "\"amazonaws.com\"")]
    [InlineData("""{"Ref":"AWS::StackName"}""", "\"one\"")]
    [InlineData("""{"Fn::GetAtt":["Other","Arn"]}""", "\"arn:Other\"")]
    [InlineData("""{"Fn::GetAtt":"Other.Arn"}""", "\"arn:Other\"")]
    [InlineData("""{"Fn::GetAtt":["Other","Nested.Name"]}""", "\"nested\"")]
    [InlineData("""{"Fn::Join":["-",["a",{"Ref":"Stage"},3]]}""", "\"a-test-3\"")]
    [InlineData("""{"Fn::Join":[",",{"Ref":"Zones"}]}""", "\"a,b\"")]
    [InlineData(
        """{"Fn::Sub":"${Stage}/${Other.Arn}/${!Literal}/${AWS::Region}"}""",
        "\"test/arn:Other/${Literal}/eu-west-1\"")]
    [InlineData("""{"Fn::Sub":["${Own}-${Stage}",{"Own":{"Ref":"Other"}}]}""", "\"id-Other-test\"")]
    [InlineData("""{"Fn::Select":[1,["a","b"]]}""", "\"b\"")]
    [InlineData("""{"Fn::Select":["0",{"Fn::Split":[":",{"Fn::GetAtt":["Other","Arn"]}]}]}""", "\"arn\"")]
    [InlineData("""{"Fn::Split":["/","a/b/c"]}""", """["a","b","c"]""")]
    [InlineData("""{"Fn::If":["IsTest","yes","no"]}""", "\"yes\"")]
    [InlineData("""{"Fn::If":["IsProduction","yes",{"Ref":"Stage"}]}""", "\"test\"")]
    [InlineData("""{"Fn::If":["Either","yes","no"]}""", "\"yes\"")]
    [InlineData("""{"Fn::If":["Both","yes","no"]}""", "\"no\"")]
    [InlineData("""{"a":1,"b":{"Ref":"AWS::NoValue"}}""", """{"a":1}""")]
    [InlineData("""["a",{"Fn::If":["IsProduction","b",{"Ref":"AWS::NoValue"}]}]""", """["a"]""")]
    [InlineData("""{"Fn::FindInMap":["Sizes",{"Ref":"Stage"},"cpu"]}""", "256")]
    [InlineData("""{"Fn::Select":[0,{"Fn::GetAZs":""}]}""", "\"eu-west-1a\"")]
    [InlineData("""{"Fn::Cidr":["10.0.0.0/16",3,8]}""", """["10.0.0.0/24","10.0.1.0/24","10.0.2.0/24"]""")]
    [InlineData("""{"Fn::Base64":"hi"}""", "\"aGk=\"")]
    [InlineData(
        """{"Statement":[{"Condition":{"Bool":{"x":"true"}}}]}""",
        """{"Statement":[{"Condition":{"Bool":{"x":"true"}}}]}""")]
    public async Task Intrinsic_InAProperty_IsResolved(string property, string expected)
    {
        var probe = new ProbeKind();

        await Stacks.Of(Template(property), probe).CreateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, probe.Last["P"]?.ToJsonString(JsonFormat));
    }

    [Theory]
    [InlineData("""{"Ref":"Nobody"}""", "Nobody is no parameter")]
    [InlineData(
        """{"Fn::GetAtt":["Other","Colour"]}""",
        "Other (Test::Probe) has no attribute Colour; it has Arn, Nested.Name")]
    [InlineData("""{"Fn::ImportValue":"shared"}""", "Fn::ImportValue of \"shared\"")]
    [InlineData("""{"Fn::Transform":{}}""", "does not know the intrinsic function Fn::Transform")]
    [InlineData("""{"Fn::Select":[5,["a"]]}""", "Fn::Select 5 of a list of 1")]
    [InlineData("""{"Fn::FindInMap":["Sizes","moon","cpu"]}""", "finds no Sizes.moon.cpu")]
    [InlineData("""{"Fn::If":["Unknown","a","b"]}""", "no condition Unknown")]
    [InlineData("""{"Fn::Join":["-","text"]}""", "Fn::Join wants a list")]
    [InlineData("""{"Fn::Cidr":["10.0.0.0/24",3,8]}""", "cannot cut 3 blocks")]
    public async Task Intrinsic_ThatCannotBeResolved_SaysWhereAndWhy(string property, string reason)
    {
        var failure = await Assert.ThrowsAsync<StackFailedException>(() =>
            Stacks.Of(Template(property), new ProbeKind()).CreateAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Asked (Test::Probe)", failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Colour", "red", "no parameter Colour")]
    [InlineData("Stage", "moon", "allowed is test, production")]
    public void Parameter_OfNoUse_IsRefused(string name, string value, string reason)
    {
        var request = new StackRequest("one", CloudFormationTemplate.Parse(Template("1")))
        {
            Parameters = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add(name, value),
        };

        Assert.Contains(
            reason, Assert.Throws<TemplateException>(() => Stacks.Of(request)).Message, StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions JsonFormat =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Template(string property) => new JsonObject
    {
        ["Parameters"] = JsonNode.Parse("""
            { "Stage": { "Type": "String", "Default": "test", "AllowedValues": ["test", "production"] },
              "Zones": { "Type": "CommaDelimitedList", "Default": "a, b" },
              "Version": { "Type": "AWS::SSM::Parameter::Value<String>",
                "Default": "/cdk-bootstrap/hnb659fds/version" } }
            """),
        ["Mappings"] = JsonNode.Parse("""{ "Sizes": { "test": { "cpu": 256 } } }"""),
        ["Conditions"] = JsonNode.Parse("""
            { "IsTest": { "Fn::Equals": [{ "Ref": "Stage" }, "test"] },
              "IsProduction": { "Fn::Not": [{ "Condition": "IsTest" }] },
              "Either": { "Fn::Or": [{ "Condition": "IsTest" }, { "Condition": "IsProduction" }] },
              "Both": { "Fn::And": [{ "Condition": "IsTest" }, { "Condition": "IsProduction" }] } }
            """),
        ["Resources"] = new JsonObject
        {
            ["Asked"] = new JsonObject
            {
                ["Type"] = "Test::Probe", ["DependsOn"] =
                    "Other", ["Properties"] = new JsonObject { ["P"] = JsonNode.Parse(property) },
            },
            ["Other"] = new JsonObject { ["Type"] = "Test::Probe" },
        },
    }.ToJsonString();
}
