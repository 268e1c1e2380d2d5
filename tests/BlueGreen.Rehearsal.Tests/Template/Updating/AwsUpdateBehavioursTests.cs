using System.IO.Compression;
using System.Text.Json;
using BlueGreen.Rehearsal.Template;
using BlueGreen.Rehearsal.Template.Updating;

namespace BlueGreen.Rehearsal.Tests.Template.Updating;

/// <summary>The table of what replaces a resource, against the template and against what `cdk diff` knows.</summary>
public sealed class AwsUpdateBehavioursTests
{
    /// <summary>Properties that are newer than the database of the pinned CDK command line.</summary>
    private static readonly string[] s_newer = ["AWS::ECS::Service.AvailabilityZoneRebalancing"];

    private static string Root { get; } = FindRoot();

    [Fact]
    public void Rows_ForTheCommittedTemplate_KnowEveryProperty()
    {
        var template = CloudFormationTemplate.Parse(File.ReadAllText(Path.Combine(Root, "cdk", "template.json")));

        var unknown =
            from resource in template.Resources
            where !CustomResourceKind.Makes(resource.Type)
            let row = UpdateBehaviours.OfAws.Of(resource.Type)
            from property in resource.Properties
            where row is null || (!row.InPlace.Contains(property.Key) && !row.Replacing.Contains(property.Key))
            // Whether another tenancy replaces the VPC depends on both; it is a constant here.
            where (resource.Type, property.Key) != ("AWS::EC2::VPC", "InstanceTenancy")
            select $"{resource.Type}.{property.Key}";

        Assert.Empty(unknown.Distinct());
    }

    [Fact]
    public void Rows_ComparedWithTheDatabaseOfCdkDiff_Agree()
    {
        var path = Path.Combine(Root, "node_modules", "aws-cdk", "db.json.gz");
        Assert.SkipUnless(File.Exists(path), "`npm ci` has not fetched the CDK command line and its database.");
        using var database = Read(path);
        var types = database.RootElement.GetProperty("schema").GetProperty("resource").GetProperty("entities")
            .EnumerateArray().ToDictionary(type => type.GetProperty("cloudFormationType").GetString()!);

        var differences =
            from row in AwsUpdateBehaviours.Rows
            where types.ContainsKey(row.Type)
            let properties = types[row.Type].GetProperty("properties")
            from property in row.Replacing.Concat(row.InPlace)
            where !s_newer.Contains($"{row.Type}.{property}")
            let told = Told(properties, property)
            where told != (row.Replacing.Contains(property) ? "yes" : "no")
            select $"{row.Type}.{property}: {told}";

        Assert.Empty(differences);
    }

    private static string Told(JsonElement properties, string name) =>
        !properties.TryGetProperty(name, out var property) ? "no such property"
        : property.TryGetProperty("causesReplacement", out var told) ? told.GetString()!
        : "no";

    private static JsonDocument Read(string path)
    {
        using var file = File.OpenRead(path);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        return JsonDocument.Parse(unzipped);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BlueGreenServerless.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
