using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Tests.Moto;

/// <summary>All requests sent to both, once, and what the two answered; ids and names made comparable.</summary>
public sealed partial class Conversation(MotoServer moto) : IAsyncLifetime
{
    private JsonObject _heard = [];

    /// <summary>Of the gateway that was asked.</summary>
    public ImmutableArray<string> Operations { get; private set; } = [];

    /// <summary>Why there is none; null where there was one.</summary>
    public string? Missing { get; private set; }

    public IEnumerable<(string Operation, int Line, JsonObject Ours, JsonObject Theirs)> Answers =>
        _heard["answers"]!.AsArray().Select(answer => (
            (string)answer!["operation"]!, (int)answer["line"]!,
            Comparable(answer["ours"]!, "ours"), Comparable(answer["moto"]!, "moto")));

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var aws = await World.StartAsync(cancel);
        Operations = [.. aws.Gateway.Operations];
        if (await moto.UrlAsync() is not { } url)
        {
            Missing = MotoServer.NotInstalled;
            return;
        }
        using var python = Process.Start(new ProcessStartInfo(
            "python3", [World.PathOf("ask.py"), World.PathOf("requests.txt"), $"{aws.EndpointUrl}", $"{url}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = python.StandardError.ReadToEndAsync(cancel);
        var output = await python.StandardOutput.ReadToEndAsync(cancel);
        await python.WaitForExitAsync(cancel);
        if ((await errors).Contains("No module named", StringComparison.Ordinal))
        {
            Missing = "The python3 on the PATH has no botocore, though moto_server is installed.";
            return;
        }
        Assert.True(python.ExitCode == 0, await errors);
        _heard = JsonNode.Parse(output)!.AsObject();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>With `balancer` and the like for what each side called it, and one text for every made-up id.</summary>
    private JsonObject Comparable(JsonNode answer, string end)
    {
        var names = _heard["names"]![end]!.AsObject()
            .Select(name => (Name: name.Key, Text: (string)name.Value!))
            .OrderByDescending(name => name.Text.Length).ToList();
        return Rewritten(answer, text =>
        {
            foreach (var (name, known) in names)
            {
                text = text.Replace(known, $"<{name}>", StringComparison.Ordinal);
            }
            text = text.Replace(AwsAccount.Rehearsal.Id, "<account>", StringComparison.Ordinal);
            return MadeUp().Replace(text, "<id>");
        }).AsObject();
    }

    private static JsonNode Rewritten(JsonNode node, Func<string, string> text) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not null).Select(
            member => KeyValuePair.Create(member.Key, (JsonNode?)Rewritten(member.Value!, text)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Rewritten(item, text))]),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String =>
            JsonValue.Create(text(value.GetValue<string>())),
        _ => node.DeepClone(),
    };

    /// <summary>UUIDs, digests, hexadecimal ids of twelve digits and more, numbers of sixteen and more.</summary>
    [GeneratedRegex("(sha256:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(sha256:)?[0-9a-f]{12,}|[0-9]{16,}")]
    private static partial Regex MadeUp();
}
