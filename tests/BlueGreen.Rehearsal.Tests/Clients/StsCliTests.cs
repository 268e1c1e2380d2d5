namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<WorkflowClients>]
public sealed class StsCliTests(ClientRehearsal rehearsal)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task CallerIdentity_OfAPerson_IsTheOperatorOfTheRehearsalAccount(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);

        var identity = await aws.AskAsync("sts get-caller-identity");

        Assert.Equal("111111111111", (string?)identity["Account"]);
        Assert.Equal("arn:aws:iam::111111111111:user/operator", (string?)identity["Arn"]);
    }
}
