using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Events;

namespace BlueGreen.Rehearsal.Tests.Events;

public sealed class EventPatternTests
{
    private const string Push = """
        {"source":"aws.ecr","detail-type":"ECR Image Action","resources":[],
         "detail":{"result":"SUCCESS","repository-name":"shop/web","image-tag":"v1.2","action-type":"PUSH",
           "size":300,"untagged":"",
           "tags":["a","b"],"nothing":null,"flag":true,"parts":[{"name":"x","n":1},{"name":"y","n":2}]}}
        """;

    [Theory]
    [InlineData("""{"source":["aws.ecr"]}""", true)]
    [InlineData("""{"source":["aws.ecs","aws.ecr"]}""", true)]
    [InlineData("""{"source":["aws.ecs"]}""", false)]
    [InlineData("""{"source":["aws.ecr"],"detail":{"result":["FAILURE"]}}""", false)]
    [InlineData("""{"detail":{"action-type":["PUSH"],"result":["SUCCESS"],"repository-name":["shop/web"]}}""", true)]
    [InlineData("""{"detail":{"image-tag":[{"exists":true}]}}""", true)]
    [InlineData("""{"detail":{"image-tag":[{"exists":false}]}}""", false)]
    [InlineData("""{"detail":{"absent":[{"exists":false}]}}""", true)]
    [InlineData("""{"detail":{"absent":{"deep":[{"exists":false}]}}}""", true)]
    [InlineData("""{"detail":{"absent":[{"exists":true}]}}""", false)]
    [InlineData("""{"detail":{"untagged":[{"exists":true}]}}""", true)]
    [InlineData("""{"detail":{"untagged":[{"anything-but":[""]}]}}""", false)]
    [InlineData("""{"detail":{"image-tag":[{"anything-but":[""]}]}}""", true)]
    [InlineData("""{"detail":{"absent":[{"anything-but":["x"]}]}}""", false)]
    [InlineData("""{"detail":{"image-tag":[{"anything-but":"v1.2"}]}}""", false)]
    [InlineData("""{"detail":{"image-tag":[{"anything-but":{"prefix":"v"}}]}}""", false)]
    [InlineData("""{"detail":{"image-tag":[{"anything-but":{"prefix":["x","y"]}}]}}""", true)]
    [InlineData("""{"detail":{"image-tag":[{"anything-but":{"suffix":".2"}}]}}""", false)]
    [InlineData("""{"detail":{"image-tag":[{"anything-but":{"wildcard":"v*.3"}}]}}""", true)]
    [InlineData("""{"detail":{"image-tag":[{"prefix":"v1"}]}}""", true)]
    [InlineData("""{"detail":{"image-tag":[{"prefix":"v2"}]}}""", false)]
    [InlineData("""{"detail":{"image-tag":[{"prefix":{"equals-ignore-case":"V1"}}]}}""", true)]
    [InlineData("""{"detail":{"image-tag":[{"suffix":".2"}]}}""", true)]
    [InlineData("""{"detail":{"repository-name":[{"equals-ignore-case":"SHOP/web"}]}}""", true)]
    [InlineData("""{"detail":{"repository-name":[{"wildcard":"shop/*"}]}}""", true)]
    [InlineData("""{"detail":{"repository-name":[{"wildcard":"*/api"}]}}""", false)]
    [InlineData("""{"detail":{"repository-name":[{"wildcard":"shop.web"}]}}""", false)]
    [InlineData("""{"detail":{"size":[{"numeric":[">",0,"<=",300]}]}}""", true)]
    [InlineData("""{"detail":{"size":[{"numeric":["<",300]}]}}""", false)]
    [InlineData("""{"detail":{"size":[300.0]}}""", true)]
    [InlineData("""{"detail":{"size":["300"]}}""", false)]
    [InlineData("""{"detail":{"nothing":[null]}}""", true)]
    [InlineData("""{"detail":{"absent":[null]}}""", false)]
    [InlineData("""{"detail":{"flag":[true]}}""", true)]
    [InlineData("""{"detail":{"flag":[false]}}""", false)]
    [InlineData("""{"detail":{"tags":["b"]}}""", true)]
    [InlineData("""{"detail":{"tags":["c"]}}""", false)]
    [InlineData("""{"resources":[{"exists":false}]}""", true)]
    [InlineData("""{"detail":{"parts":{"name":["y"],"n":[2]}}}""", true)]
    [InlineData("""{"detail":{"parts":{"name":["y"],"n":[1]}}}""", false)]
    [InlineData("""{"detail":{"$or":[{"size":[1]},{"image-tag":["v1.2"]}]}}""", true)]
    [InlineData("""{"$or":[{"source":["aws.ecs"]},{"detail":{"size":[1]}}]}""", false)]
    public void Pattern_OfAPush_MatchesOrNot(string pattern, bool matches) =>
        Assert.Equal(matches, EventPattern.Parse(pattern).Matches((JsonObject)JsonNode.Parse(Push)!));

    [Theory]
    [InlineData("", "")]
    [InlineData("[]", "not an object")]
    [InlineData("{}", "Empty objects")]
    [InlineData("""{"source":"aws.ecr"}""", "must be an object or a non-empty array")]
    [InlineData("""{"source":[]}""", "must be an object or a non-empty array")]
    [InlineData("""{"source":[{"like":"x"}]}""", "Unrecognized match type like")]
    [InlineData("""{"source":[{"exists":"yes"}]}""", "either true or false")]
    [InlineData("""{"source":[{"numeric":["~",1]}]}""", "Unrecognized numeric range operator")]
    [InlineData("""{"source":[{"numeric":[1]}]}""", "numeric wants")]
    [InlineData("""{"source":[{"prefix":1}]}""", "must be a string")]
    [InlineData("""{"$or":[]}""", "$or")]
    public void Pattern_Malformed_IsRefused(string pattern, string reason)
    {
        var refusal = Assert.Throws<AwsException>(() => EventPattern.Parse(pattern));

        Assert.Equal("InvalidEventPatternException", refusal.Code);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
