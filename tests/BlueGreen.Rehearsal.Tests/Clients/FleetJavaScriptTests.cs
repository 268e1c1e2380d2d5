namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<FleetClients>]
public sealed class FleetJavaScriptTests(ClientRehearsal rehearsal)
{
    [Theory]
    [InlineData("ecs")]
    [InlineData("elasticloadbalancing")]
    [InlineData("cloudwatch")]
    [InlineData("dynamodb")]
    [InlineData("ecr")]
    public async Task Script_AgainstTheRehearsal_Passes(string service)
    {
        await Triggers.DisableAsync(rehearsal);

        await JavaScriptSdk.PassesAsync(service, rehearsal);
    }
}
