namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<WorkflowClients>]
public sealed class WorkflowJavaScriptTests(ClientRehearsal rehearsal)
{
    [Theory]
    [InlineData("cloudformation")]
    [InlineData("cloudwatch-logs")]
    [InlineData("eventbridge")]
    [InlineData("lambda")]
    [InlineData("sfn")]
    [InlineData("sqs")]
    [InlineData("sts")]
    public Task Script_AgainstTheRehearsal_Passes(string service) => JavaScriptSdk.PassesAsync(service, rehearsal);
}
