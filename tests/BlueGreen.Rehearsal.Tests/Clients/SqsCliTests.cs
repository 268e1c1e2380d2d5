using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Tests.Clients;

[Collection<WorkflowClients>]
public sealed class SqsCliTests(ClientRehearsal rehearsal)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Message_OfTheDeadLetterQueue_IsCountedReceivedAndDeleted(int version)
    {
        var aws = await AwsCommand.OfVersionAsync(version, rehearsal);
        var url = (string)(await AskAsync("get-queue-url --queue-name shop-attention"))["QueueUrl"]!;

        await AskAsync($"send-message --queue-url {url} --message-body one");
        // Half a day for the queue, ten minutes for whoever asks: the rehearsal's waits run faster than the wall.
        var received = (await AskAsync(
            $"receive-message --queue-url {url} --attribute-names All --visibility-timeout 43200"))["Messages"]![0]!;
        var counts = (await AskAsync($"get-queue-attributes --queue-url {url} --attribute-names All"))["Attributes"]!;
        await AskAsync($"delete-message --queue-url {url} --receipt-handle", (string)received["ReceiptHandle"]!);
        var after = (await AskAsync($"get-queue-attributes --queue-url {url} --attribute-names All"))["Attributes"]!;

        Assert.Equal("one", (string?)received["Body"]);
        Assert.Equal("1", (string?)received["Attributes"]!["ApproximateReceiveCount"]);
        Assert.Equal("1", (string?)counts["ApproximateNumberOfMessagesNotVisible"]);
        Assert.Equal("0", (string?)after["ApproximateNumberOfMessagesNotVisible"]);
        Assert.Equal("1209600", (string?)after["MessageRetentionPeriod"]);
        Assert.Equal(
            "AWS.SimpleQueueService.NonExistentQueue",
            await aws.RefusalAsync($"sqs get-queue-url --queue-name none {Endpoint}"));

        // Version 1 of the CLI has its own idea of SQS's address unless it is told another on the command line.
        Task<JsonNode> AskAsync(string command, params string[] more) =>
            aws.AskAsync($"sqs {command}", [.. more, .. Endpoint.Split(' ')]);
    }

    private string Endpoint => $"--endpoint-url {rehearsal.Aws.EndpointUrl}";
}
