using System.Reflection;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Rehearsal.Tests.Document;

/// <summary>The parts of `docs/rehearsal.md` that code knows better than a writer.</summary>
internal static partial class RehearsalDocument
{
    /// <summary>The folders of tests that state facts, and what a reader calls them.</summary>
    private static readonly (string Folder, string Heading)[] s_sections =
    [
        ("LoadBalancing", "Load balancer"), ("Ecs", "ECS"), ("Ecr", "ECR"), ("EventBridge", "EventBridge"),
        ("CloudWatch", "CloudWatch and queues"), ("CloudFormation", "CloudFormation"), ("StepFunctions",
            "Step Functions"), ("Lambda", "Lambda"), ("DynamoDb", "DynamoDB"), ("Iam", "IAM"),
    ];

    /// <summary>Replaces what stands between each pair of marks; a mark without a block is an error.</summary>
    public static string Refresh(string document, IReadOnlyDictionary<string, string> blocks) =>
        Block().Replace(document, found => found.Groups["begin"].Value
            + blocks[found.Groups["name"].Value].TrimEnd() + "\n" + found.Groups["end"].Value);

    /// <summary>The names of the blocks that the document has room for.</summary>
    public static IEnumerable<string> BlocksOf(string document) =>
        Block().Matches(document).Select(found => found.Groups["name"].Value);

    public static string Operations(AwsGateway gateway) => Table(["Service", "Operations"], gateway.Operations
        .GroupBy(operation => operation.Split(':')[0], operation => operation.Split(':')[1], StringComparer.Ordinal)
        .Select(service => new[] { $"`{service.Key}`", string.Join(", ", service) }));

    /// <param name="inert">Whether the types are meant that only have to exist.</param>
    public static string ResourceTypes(IEnumerable<IResourceKind> kinds, bool inert) => Bullets(kinds
        .Where(kind => kind is InertKind == inert)
        .Select(kind => kind.Type == CustomResourceKind.TypeName ? "Custom::*" : kind.Type)
        .Order(StringComparer.Ordinal)
        .Select(type => $"`{type}`"));

    /// <summary>Each test that states a fact, in its section.</summary>
    public static string Facts(Assembly tests)
    {
        var bySection = tests.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<TraitAttribute>()
                .Where(trait => trait.Name == "Fact")
                .Select(trait => (Section: SectionOf(method.DeclaringType!), trait.Value)))
            .ToLookup(fact => fact.Section, fact => fact.Value);
        var unknown = bySection.Select(section => section.Key)
            .Except(s_sections.Select(section => section.Folder)).ToList();
        return unknown.Count == 0
            ? string.Join("\n\n", s_sections.Where(section => bySection[section.Folder].Any()).Select(section =>
                $"### {section.Heading}\n\n"
                + Bullets(bySection[section.Folder].Distinct().Order(StringComparer.Ordinal))))
            : throw new InvalidOperationException($"No heading for facts in {string.Join(", ", unknown)}.");
    }

    /// <summary>The options that a rehearsal is started from, in the words of their own comments.</summary>
    public static string Options(string source) => Table(["Option", "Meaning"], Option().Matches(source)
        .Select(found => new[] { $"`{found.Groups["name"].Value}`", Prose(found.Groups["summary"].Value) }));

    /// <summary>The folder below `Facts`, or below the tests where a fact is stated among others.</summary>
    private static string SectionOf(Type type)
    {
        var folders = type.Namespace!.Split('.').SkipWhile(folder => folder != "Tests").Skip(1).ToList();
        return folders[0] == "Facts" ? folders[1] : folders[0];
    }

    private static string Prose(string summary) =>
        Reference().Replace(CommentMark().Replace(summary, " "), "`${name}`").Trim();

    private static string Bullets(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"- {line}"));

    private static string Table(string[] header, IEnumerable<string[]> rows) => string.Join('\n',
        rows.Prepend([.. header.Select(_ => "---")]).Prepend(header).Select(row => $"| {string.Join(" | ", row)} |"));

    [GeneratedRegex(
        "(?<begin><!-- begin (?<name>[a-z-]+) -->\n).*?(?<end><!-- end \\k<name> -->)", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"<summary>(?<summary>(?:(?!</summary>)[\s\S])*)</summary>\s+"
        + @"public (required )?[\w<>?., ]+ (?<name>\w+) \{ get;")]
    private static partial Regex Option();

    [GeneratedRegex(@"\s*\n\s*///\s*")]
    private static partial Regex CommentMark();

    [GeneratedRegex("<see cref=\"(?<name>[^\"]+)\"/>")]
    private static partial Regex Reference();
}
