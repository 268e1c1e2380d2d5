using BlueGreen.Rehearsal.Ecs.Images;
using BlueGreen.Tests.BadInput;

namespace BlueGreen.Rehearsal.Tests.BadInput;

/// <summary>Whatever stands in an image file, it is an image, or a message names file and field.</summary>
public sealed class ImageFileTests : IDisposable
{
    private const ulong Seed = 2026_11_28_21;

    private const string Least = """{"name":"shop","tag":"v1","command":["./run"]}""";

    private const string Full = """
        {"name":"team/shop","tag":"v1","command":["./run","--port","8080"],"environment":{"VERSION":"v1"},
         "files":["run"],"port":8080,"portVariable":"PORT","healthPath":"/health"}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("image");

    private string ImageFile => Path.Combine(_folder.FullName, "image.json");

    public ImageFileTests() => File.WriteAllText(Path.Combine(_folder.FullName, "run"), "#!/bin/sh");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void File_OfAnyText_IsAnImageOrRefusedByField()
    {
        var tally = Trial.Play(JsonCases.Of([Least, Full], Full), Seed, Check);

        // Else the cases say little.
        Assert.True(tally["accepted"] > 200 && tally["refused"] > 3_000, $"{tally["accepted"]}");
    }

    [Theory]
    [InlineData("""{"name":"shop","tag":"v1","command":["\u0000/"]}""", "field \"command[0]\" is \"\\u0000/\"")]
    [InlineData("""{"name":"shop","tag":"\ud800","command":["./run"]}""", "not valid JSON")]
    [InlineData("""{"\ud800":1}""", "not valid JSON")]
    [InlineData("""{"name":"shop","tag":"v 1","command":["./run"]}""", "field \"tag\" is \"v 1\"; expected a tag of")]
    [InlineData("""{"name":"Shop","tag":"v1","command":["./run"]}""", "field \"name\" is \"Shop\"; expected")]
    [InlineData("""{"name":"shop","tag":"v1","command":["./run"],"environment":{"A=B":"x"}}""", "has \"A=B\"")]
    [InlineData("""{"name":"shop","tag":"v1","command":["./run"],"portVariable":"A=B"}""", "\"portVariable\" is")]
    [InlineData("""{"name":"shop","tag":"v1","command":["./run"],"healthPath":"/\n"}""", "\"healthPath\" is \"/\\n\"")]
    public void File_WithWhatNothingCanHold_IsRefusedByField(string json, string message) =>
        Assert.Contains(message, Refused(json), StringComparison.Ordinal);

    [Theory]
    [InlineData("name", 256)]
    [InlineData("tag", 128)]
    public void Name_AtItsLimit_IsTakenAndOneBeyondIsRefused(string field, int max)
    {
        var json = Least.Replace(field == "name" ? "shop" : "v1", new string('a', max), StringComparison.Ordinal);
        Assert.NotEmpty(Load(json).Digest);

        var refusal = Refused(json.Replace("aa", "aaa", StringComparison.Ordinal));

        Assert.Contains($"field \"{field}\" is \"aaa", refusal, StringComparison.Ordinal);
        Assert.InRange(refusal.Length, 1, 500);
    }

    [Fact]
    public void File_Of256Kilobytes_IsAnImage()
    {
        var json = Least.Insert(1, $"\"environment\":{{\"A\":\"{new string('a', 262_144)}\"}},");
        Assert.Equal(262_144, Load(json).Environment["A"].Length);
    }

    private string Check(JsonCase input)
    {
        try
        {
            var image = Load(input.Text);
            Assert.Equal(image.Digest, LocalImage.FromManifest(image.ToManifest()).Digest);
            return "accepted";
        }
        catch (ImageFileException refusal)
        {
            Assert.StartsWith(ImageFile, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("; expected ", refusal.Message, StringComparison.Ordinal);
            Assert.InRange(refusal.Message.Length - ImageFile.Length - _folder.FullName.Length, 1, 700);
            Assert.DoesNotContain(refusal.Message, char.IsControl);
            return refusal.Message.Contains("field \"", StringComparison.Ordinal) ? "refused" : "no object";
        }
    }

    private string Refused(string json) => Assert.Throws<ImageFileException>(() => Load(json)).Message;

    private LocalImage Load(string json)
    {
        File.WriteAllText(ImageFile, json);
        return LocalImage.Load(ImageFile);
    }
}
