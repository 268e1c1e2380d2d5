using System.Text.Json;
using System.Text.RegularExpressions;
using BlueGreen.Core.Requests;
using BlueGreen.Core.Settings;
using BlueGreen.Tests.BadInput;

namespace BlueGreen.Core.Tests.BadInput;

/// <summary>Whatever an execution is started with, it is understood, or refused by field.</summary>
public sealed partial class RequestInputTests
{
    private const ulong TypedSeed = 2026_11_28_02;

    private const ulong EventSeed = 2026_11_28_03;

    private static readonly PipelineSettings s_settings =
        new("shop", "shop", "v", Some.Resources, new(), new(), new(), new(), new(), new());

    [Fact]
    public void Input_OfAnyShape_IsUnderstoodOrRefusedByField() =>
        Play(JsonCases.Of(RequestTexts.Typed, RequestTexts.TypedNames), TypedSeed);

    [Fact]
    public void Event_OfAnyShape_IsUnderstoodOrRefusedByField() =>
        Play(JsonCases.Of(RequestTexts.Events, RequestTexts.EventNames), EventSeed);

    private static void Play(FsCheck.Arbitrary<JsonCase> cases, ulong seed)
    {
        var tally = Trial.Play(cases, seed, Check);

        Assert.True(tally["refused"] > 3_000 && tally["understood"] > 100, $"{tally["understood"]}");
    }

    private static string Check(JsonCase input)
    {
        using var document = Parse(input.Text);
        if (document is null)
            return "no JSON, which Step Functions refuses";
        var request = RequestReader.Read(document.RootElement, s_settings);
        switch (request)
        {
            case WorkflowRequest.Invalid invalid:
                Assert.Matches(Refusal(), invalid.Reason);
                return "refused";
            case WorkflowRequest.Ignored ignored:
                Assert.InRange(ignored.Reason.Length, 1, 1_000);
                return "ignored";
            default:
                Assert.InRange($"{request}".Length, 1, 1_500);
                return "understood";
        }
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, new() { MaxDepth = 1_000 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The field, what was found, what was expected and what to do, in a few lines.</summary>
    [GeneratedRegex(
        @"\A(?=[^\p{Cc}]{1,1000}\z)(`.*`|[\w .-]+) is .*; expected .*\. Start an execution with \{.*\}\.\z")]
    private static partial Regex Refusal();
}
