using System.Text.Json;
using BlueGreen.Core.Failures;
using BlueGreen.Core.Planning;
using BlueGreen.Functions.Tests.Fakes;
using BlueGreen.Tests.BadInput;

namespace BlueGreen.Functions.Tests.BadInput;

/// <summary>Whatever an execution is started with: an answer, or an error caught by name and no write.</summary>
public sealed class ExecutionInputTests
{
    private const ulong TypedSeed = 2026_11_28_11;

    private const ulong EventSeed = 2026_11_28_12;

    private const ulong SettingsSeed = 2026_11_28_13;

    [Fact]
    public void Input_OfAnyShape_IsAnsweredOrRefusedWithoutAWrite()
    {
        var tally = Trial.Play(JsonCases.Of(RequestTexts.Typed, RequestTexts.TypedNames), TypedSeed, Check);

        // Else the cases say little.
        Assert.Superset(new HashSet<string>(["Deploy", "Wait", "Cleanup", "Retire", "None"]), tally.Keys.ToHashSet());
    }

    [Fact]
    public void Event_OfAnyShape_IsAnsweredOrRefusedWithoutAWrite()
    {
        var tally = Trial.Play(JsonCases.Of(RequestTexts.Events, RequestTexts.EventNames), EventSeed, Check);

        Assert.Superset(new HashSet<string>(["Deploy", "Cleanup", "None"]), tally.Keys.ToHashSet());
    }

    /// <summary>Somebody who edits the state machine in the console edits them.</summary>
    [Fact]
    public void Settings_OfAnyShape_AreReadOrRefusedWithoutAWrite()
    {
        var installed = JsonSerializer.Serialize(new World().Settings, PlanJson.Default.PipelineSettings);

        var tally = Trial.Play(JsonCases.Of([installed], installed), SettingsSeed, CheckSettings, count: 2_000);

        Assert.True(tally[nameof(InvalidInputException)] > 500 && tally["Deploy"] > 10, $"{tally["Deploy"]}");
    }

    [Theory]
    [InlineData("""{"image":"shop:v2","note":"PADDING"}""", "`note` is not known here")]
    [InlineData("""{"image":"shop:PADDING"}""", "image is")]
    [InlineData("""{"action":"rollback","reason":"PADDING"}""", "reason is a text of 262")]
    [InlineData("""{"action":"retire","deploymentId":"PADDING","colour":"blue"}""", "deploymentId is")]
    [InlineData("""
        {"detail-type":"x","source":"aws.ecr","detail":{"action-type":"PUSH","result":"SUCCESS",
         "repository-name":"shop","image-digest":"PADDING"}}
        """, "detail.image-digest is")]
    public async Task Input_Of256Kilobytes_IsRefusedByFieldWithoutAWrite(string input, string message)
    {
        var padding = new string('a', 262_144 - input.Length + "PADDING".Length);
        var text = input.Replace("PADDING", padding, StringComparison.Ordinal);

        var refusal = await Assert.ThrowsAsync<InvalidInputException>(
            () => new World().ResolveAsync(ResolveTrial.Read(text)));

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(InvalidInputException), await ResolveTrial.PlayAsync(text, situation: 1));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(131_072)]
    public async Task Input_OfManyLevels_IsRefusedAsAnyOther(int levels) => Assert.Equal(
        nameof(InvalidInputException),
        await ResolveTrial.PlayAsync(new string('[', levels) + new string(']', levels), situation: 0));

    [Fact]
    public async Task Names_AtTheirLimits_GoIntoThePlan()
    {
        var (repository, tag) = (new string('r', 256), new string('t', 128));
        var world = new World();
        world.Settings = world.Settings with { Application = new('a', 20), Repository = repository };
        world.Releases.Images.Add(new(RequestTexts.Digest.Replace('2', '3'), [tag], World.Start));

        var output = await world.ResolveAsync($$"""{"image":"{{repository}}:{{tag}}"}""");

        Assert.Equal((repository, tag), (output.Plan!.Release.Repository, output.Plan.Release.Tag));
    }

    [Fact]
    public async Task Settings_BeyondTheDataOfAState_AreRefusedWithoutAWrite()
    {
        var world = new World();
        world.Settings = world.Settings with
        {
            Smoke = new() { Checks = [new() { Path = "/", BodyContains = new('a', 70_000) }] },
        };

        var refusal = await Assert.ThrowsAsync<InvalidInputException>(
            () => world.ResolveAsync("""{"image":"shop:v2"}"""));

        Assert.Contains("Shorten smoke.checks", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, world.Writes.Count);
    }

    private static string Check(JsonCase input) => IsJson(input.Text)
        ? Trial.Result(ResolveTrial.PlayAsync(input.Text, input.Text.Length))
        : "no JSON, which Step Functions refuses";

    private static string CheckSettings(JsonCase settings)
    {
        var world = new World();
        try
        {
            var input = ResolveTrial.Read("""{"image":"shop:v2"}""", JsonEncodedText.Encode(settings.Text).Value);
            return $"{Trial.Result(world.ResolveAsync(input)).Action}";
        }
        // The second is how a fake says that there is no resource of a name; AWS has an error for each.
        catch (Exception refusal) when (refusal is WorkflowException or KeyNotFoundException)
        {
            Assert.Equal(0, world.Writes.Count);
            return refusal.GetType().Name;
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = 1_000 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
