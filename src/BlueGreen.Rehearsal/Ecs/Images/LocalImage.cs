using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Processes;

namespace BlueGreen.Rehearsal.Ecs.Images;

/// <summary>
/// What stands for a container image on one machine: a command, its environment, and the files it runs.
/// </summary>
/// <remarks>
/// Its digest covers what runs, not what it is called: one content under two tags is one image, as in a registry.
/// </remarks>
public sealed partial record LocalImage
{
    /// <summary>The environment variable that tells the application its port, unless the file names another.</summary>
    public const string DefaultPortVariable = "PORT";

    /// <summary>What a registry calls a single-platform image ("OCI image specification, manifest").</summary>
    public const string MediaType = "application/vnd.oci.image.manifest.v1+json";

    private static readonly ImmutableArray<string> FileFields =
        ["name", "tag", "command", "environment", "files", "port", "portVariable", "healthPath"];

    /// <summary>The repository.</summary>
    public required string Name { get; init; }

    public required string Tag { get; init; }

    public required ImmutableArray<string> Command { get; init; }

    public ImmutableSortedDictionary<string, string> Environment { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Paths as written: relative to <see cref="Directory"/>.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The port it listens on in the cloud; here it is told another in <see cref="PortVariable"/>.</summary>
    public int? Port { get; init; }

    public string PortVariable { get; init; } = DefaultPortVariable;

    public string? HealthPath { get; init; }

    /// <summary>Where the image file lies, and where its command runs.</summary>
    public required string Directory { get; init; }

    public required string Digest { get; init; }

    public required long SizeInBytes { get; init; }

    /// <exception cref="ImageFileException">The file, a field, or a file it names is missing or malformed.</exception>
    public static LocalImage Load(string path)
    {
        if (!File.Exists(path))
            throw new ImageFileException(path, "the file does not exist", "a local image file", "Correct the path.");
        var fields = ImageFileFields.Parse(path, ReadAll(path, path, File.ReadAllText), FileFields);
        return Read(fields, Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Reads what <see cref="ToManifest"/> wrote: the way an image travels through `PutImage`.</summary>
    public static LocalImage FromManifest(string manifest)
    {
        var fields = ImageFileFields.Parse("imageManifest", manifest, [.. FileFields, "directory", "mediaType"]);
        return Read(fields, fields.Text("directory") ?? throw fields.Wrong(
            "directory", "is missing", "the folder that the command and the files are relative to",
            "Add it to the image file's fields."));
    }

    public string ToManifest()
    {
        var manifest = Content();
        manifest["mediaType"] = MediaType;
        manifest["name"] = Name;
        manifest["tag"] = Tag;
        manifest["directory"] = Directory;
        return manifest.ToJsonString();
    }

    private static LocalImage Read(ImageFileFields fields, string directory)
    {
        var image = new LocalImage
        {
            Name = fields.RequiredText("name", RepositoryName(), "an ECR repository's name in lower case"),
            Tag = fields.RequiredText(
                "tag", TagName(), "a tag of 1 to 128 letters, digits, dots, hyphens and underscores"),
            Command = fields.Texts("command"),
            Environment = fields.Pairs("environment"),
            Files = fields.Texts("files"),
            Port = fields.Port("port"),
            PortVariable = fields.Text("portVariable", VariableName(), "a variable's name, without =")
                ?? DefaultPortVariable,
            HealthPath = fields.Text("healthPath", UrlPath(), "a path that starts with /"),
            Directory = directory,
            Digest = "",
            SizeInBytes = 0,
        };
        image.CheckCommand(fields);
        image.CheckFiles(fields);
        return image.Sealed();
    }

    private void CheckCommand(ImageFileFields fields)
    {
        const string example = "a list such as [\"dotnet\", \"app.dll\"]";
        if (Command.IsEmpty)
            throw fields.Wrong("command", "is missing or empty", example, "Say what to run.");
        if (ExecutablePath.Find(Command[0], Directory) is null)
        {
            throw fields.Wrong(
                "command", $"names {ImageFileFields.Quote(Command[0])}, which is neither on the PATH nor under "
                + Directory,
                "a program that exists", "Install or build it, or correct its name.");
        }
    }

    private void CheckFiles(ImageFileFields fields)
    {
        foreach (var file in Files.Where(file => !File.Exists(Path.Combine(Directory, file))))
        {
            throw fields.Wrong(
                "files", $"names {ImageFileFields.Quote(file)}, which does not exist under {Directory}",
                "files that exist, relative to the image file", "Build it first, or correct the path.");
        }
    }

    /// <summary>
    /// The image with its digest: over the canonical fields, then each named file's path and content.
    /// </summary>
    private LocalImage Sealed()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var content = Encoding.UTF8.GetBytes(Content().ToJsonString());
        hash.AppendData(content);
        long size = content.Length;
        foreach (var file in Files.Order(StringComparer.Ordinal))
        {
            var bytes = ReadAll($"files, {file}", Path.Combine(Directory, file), File.ReadAllBytes);
            hash.AppendData(SHA256.HashData(bytes));
            size += bytes.Length;
        }
        return this with { Digest = $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}", SizeInBytes = size };
    }

    private static T ReadAll<T>(string what, string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ImageFileException(
                what, $"the file cannot be read ({problem.Message})", "a file that can be", "Correct its permissions.");
        }
    }

    /// <summary>"CreateRepository", API reference.</summary>
    [GeneratedRegex(@"\A(?=.{2,256}\z)([a-z0-9]+([._-][a-z0-9]+)*/)*[a-z0-9]+([._-][a-z0-9]+)*\z")]
    private static partial Regex RepositoryName();

    /// <summary>"PutImage", API reference.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z")]
    private static partial Regex TagName();

    [GeneratedRegex(@"\A[^=\p{C}]+\z")]
    private static partial Regex VariableName();

    /// <summary>As a health check's of a load balancer ("CreateTargetGroup", API reference).</summary>
    [GeneratedRegex(@"\A/[!-~-[#]]{0,1023}\z")]
    private static partial Regex UrlPath();

    /// <summary>The fields that decide what runs, always in this order and spelling.</summary>
    private JsonObject Content() => new()
    {
        ["command"] = new JsonArray([.. Command.Select(part => JsonValue.Create(part))]),
        ["environment"] = new JsonObject(Environment.Select(
            pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value)))),
        ["files"] = new JsonArray([.. Files.Order(StringComparer.Ordinal).Select(file => JsonValue.Create(file))]),
        ["port"] = Port,
        ["portVariable"] = PortVariable,
        ["healthPath"] = HealthPath,
    };
}
