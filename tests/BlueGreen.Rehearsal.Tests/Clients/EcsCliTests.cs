using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<FleetClients>]
public sealed class EcsCliTests(ClientRehearsal rehearsal)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Services_WaitedForAndListedOneByOne_AreTheTwoColours(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);

        await aws.SayAsync("ecs wait services-stable --cluster shop --services shop-blue shop-green");
        var services = await aws.AskOneByOneAsync("serviceArns", "ecs list-services --cluster shop");
        var families = await aws.AskOneByOneAsync("families", "ecs list-task-definition-families");

        string[] colours = ["shop-blue", "shop-green"];
        Assert.Equal(colours, colours.Intersect(services.Select(arn => ((string)arn!).Split('/')[^1])));
        Assert.Equal(colours, colours.Intersect(families.Select(name => (string)name!)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Call_OfWhatIsNotThere_IsRefusedWithTheCodeOfEcs(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);

        var cluster = await aws.RefusalAsync("ecs describe-services --cluster absent --services shop-blue");
        var service = await aws.RefusalAsync("ecs update-service --cluster shop --service absent --desired-count 1");
        var missing = await aws.AskAsync("ecs describe-services --cluster shop --services absent");

        Assert.Equal("ClusterNotFoundException", cluster);
        Assert.Equal("ServiceNotFoundException", service);
        Assert.Equal("MISSING", (string?)missing["failures"]![0]!["reason"]);
    }
}
