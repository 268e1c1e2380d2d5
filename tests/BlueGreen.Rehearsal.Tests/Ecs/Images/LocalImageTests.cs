using BlueGreen.Rehearsal.Ecs.Images;

namespace BlueGreen.Rehearsal.Tests.Ecs.Images;

public sealed class LocalImageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("image");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("[]", "expected one JSON object")]
    [InlineData("""{"name": "shop", "name": "shop"}""", "not valid JSON")]
    [InlineData("""{"tag": "v1", "command": ["dotnet"]}""", "field \"name\" is missing")]
    [InlineData("""{"name": "shop", "command": ["dotnet"]}""", "field \"tag\" is missing")]
    [InlineData("""{"name": 7, "tag": "v1", "command": ["dotnet"]}""", "field \"name\" is 7; expected a text")]
    [InlineData("""{"name": "shop", "tag": "v1"}""", "field \"command\" is missing or empty")]
    [InlineData("""{"name": "shop", "tag": "v1", "command": []}""", "field \"command\" is missing or empty")]
    [InlineData(
        """{"name": "shop", "tag": "v1", "command": "dotnet"}""",
        "field \"command\" is \"dotnet\"; expected a list")]
    [InlineData(
        """{"name": "shop", "tag": "v1", "command": ["dotnet", 7]}""",
        "field \"command[1]\" is 7; expected a text")]
    [InlineData(
        """{"name": "shop", "tag": "v1", "command": ["no-such-program"]}""",
        "names \"no-such-program\", which is neither")]
    [InlineData("""{"name": "shop", "tag": "v1", "command": ["./none"]}""", "names \"./none\", which is neither")]
    [InlineData(
        """{"name": "shop", "tag": "v1", "command": ["dotnet"], "files": ["a.dll"]}""",
        "names \"a.dll\", which does not exist")]
    [InlineData(
        """{"name": "shop", "tag": "v1", "command": ["dotnet"], "port": 0}""",
        "field \"port\" is 0; expected a whole number")]
    [InlineData("""{"name": "shop", "tag": "v1", "command": ["dotnet"], "port": 65536}""", "field \"port\" is 65536")]
    [InlineData(
        """{"name": "shop", "tag": "v1", "command": ["dotnet"], "environment": {"A": 1}}""",
        "field \"environment.A\" is 1")]
    [InlineData(
        """{"name": "shop", "tag": "v1", "command": ["dotnet"], "healthPath": "health"}""",
        "a path that starts with /")]
    [InlineData("""{"name": "shop", "tag": "v1", "comand": ["dotnet"]}""", "field \"comand\" is unknown")]
    public void Load_MalformedFile_SaysWhatWasFoundAndExpected(string json, string part)
    {
        var malformed = Assert.Throws<ImageFileException>(() => LocalImage.Load(Written("image.json", json)));

        Assert.Contains(part, malformed.Message, StringComparison.Ordinal);
        Assert.Contains("image.json: ", malformed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingFile_SaysSo()
    {
        var missing = Assert.Throws<ImageFileException>(
            () => LocalImage.Load(Path.Combine(_folder.FullName, "none.json")));

        Assert.Contains("the file does not exist", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Digest_FormattingTagAndOrder_ChangeNothing()
    {
        Written("a.txt", "one");
        Written("b.txt", "two");
        var one = LocalImage.Load(Written("one.json", """
            {"name": "shop", "tag": "v1", "command": ["dotnet"], "environment": {"A": "1", "B": "2"},
             "files": ["a.txt", "b.txt"]}
            """));
        var other = LocalImage.Load(Written("other.json", """
            {"files": ["b.txt", "a.txt"],
             "environment": {"B": "2", "A": "1"},
             "command": ["dotnet"], "tag": "v2", "name": "shop"}
            """));

        Assert.Equal(one.Digest, other.Digest);
        Assert.Matches("^sha256:[0-9a-f]{64}$", one.Digest);
    }

    [Fact]
    public void Digest_ContentOfAFileOrAVariable_ChangesIt()
    {
        Written("a.txt", "one");
        const string json =
            """{"name": "shop", "tag": "v1", "command": ["dotnet"], "environment": {"A": "1"}, "files": ["a.txt"]}""";
        var before = LocalImage.Load(Written("image.json", json));
        var otherVariable = LocalImage.Load(
            Written("image.json", json.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)));
        Written("a.txt", "two");
        var otherContent = LocalImage.Load(Written("image.json", json));

        Assert.Equal(3, new[] { before.Digest, otherVariable.Digest, otherContent.Digest }.Distinct().Count());
    }

    [Fact]
    public void Manifest_ThereAndBack_IsTheSameImage()
    {
        Written("a.txt", "one");
        var image = LocalImage.Load(Written("image.json", """
            {"name": "shop", "tag": "v1", "command": ["dotnet"], "files": ["a.txt"],
             "port": 8080, "healthPath": "/health"}
            """));

        var back = LocalImage.FromManifest(image.ToManifest());

        Assert.Equal((image.Digest, image.Directory, image.Name, image.Tag, 8080),
            (back.Digest, back.Directory, back.Name, back.Tag, back.Port));
    }

    [Theory]
    [InlineData("shop", "shop", "latest", null)]
    [InlineData("host:5000/shop", "host:5000/shop", "latest", null)]
    [InlineData("host:5000/shop:v1", "host:5000/shop", "v1", null)]
    [InlineData("host/shop@sha256:ab", "host/shop", null, "sha256:ab")]
    [InlineData("host/shop:v1@sha256:ab", "host/shop", "v1", "sha256:ab")]
    public void Reference_TakenApart_HasTagOrDigest(string text, string repository, string? tag, string? digest) =>
        Assert.Equal(new ImageReference(repository, tag, digest), ImageReference.Parse(text));

    private string Written(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
