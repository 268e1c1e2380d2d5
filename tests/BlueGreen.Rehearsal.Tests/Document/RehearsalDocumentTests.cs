using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Lambda;
using BlueGreen.Rehearsal.Tests.Facts;

namespace BlueGreen.Rehearsal.Tests.Document;

/// <summary>`docs/rehearsal.md` says what the code does, or this fails and says how to mend it.</summary>
public sealed class RehearsalDocumentTests
{
    /// <summary>Set to any value, this rewrites the document instead of comparing it.</summary>
    private const string Rewrite = "REWRITE_DOCUMENTS";

    private static readonly string s_file = Path.Combine(CommittedTemplate.Root(), "docs", "rehearsal.md");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Document_OfTheRehearsal_IsAsTheCodeSays()
    {
        var blocks = await BlocksAsync();
        var document = await File.ReadAllTextAsync(s_file, Cancel);
        Assert.Equal(blocks.Keys.Order(StringComparer.Ordinal),
            RehearsalDocument.BlocksOf(document).Order(StringComparer.Ordinal));

        var refreshed = RehearsalDocument.Refresh(document, blocks);

        if (Environment.GetEnvironmentVariable(Rewrite) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(s_file, refreshed, Cancel);
            return;
        }
        Assert.True(document == refreshed, "docs/rehearsal.md is not as the code says. Run this test once with "
            + $"{Rewrite}=1, and commit what it has written.");
    }

    private static async Task<Dictionary<string, string>> BlocksAsync()
    {
        await using var aws = await RehearsedAws.StartAsync(
            new()
            {
                Template = """{"Resources": {"None": {"Type": "AWS::CDK::Metadata"} } }""",
                Clock = new(TimeProvider.System, TimeProvider.System),
                Packages = new NoPackages(),
            },
            Cancel);
        var options = Path.Combine(CommittedTemplate.Root(), "src", "BlueGreen.Rehearsal", "RehearsedAwsOptions.cs");
        return new()
        {
            ["operations"] = RehearsalDocument.Operations(aws.Gateway),
            ["resource-types"] = RehearsalDocument.ResourceTypes(aws.Parts.Kinds, inert: false),
            ["inert-types"] = RehearsalDocument.ResourceTypes(aws.Parts.Kinds, inert: true),
            ["facts"] = RehearsalDocument.Facts(typeof(RehearsalDocumentTests).Assembly),
            ["options"] = RehearsalDocument.Options(await File.ReadAllTextAsync(options, Cancel)),
        };
    }

    private sealed class NoPackages : IFunctionPackages
    {
        public string DirectoryOf(string bucket, string key) =>
            throw new AwsException("NoSuchKey", $"Nothing was published for {bucket}/{key}.");
    }
}
