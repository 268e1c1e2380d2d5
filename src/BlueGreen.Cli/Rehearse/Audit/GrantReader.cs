using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>Lists what a template grants: the roles' own policies, and those of repositories.</summary>
internal static class GrantReader
{
    private const string Repository = "AWS::ECR::Repository";
    private const string Role = "AWS::IAM::Role";

    public static IReadOnlyList<Grant> Read(CloudFormationTemplate template) =>
        [.. template.Resources.SelectMany(resource => Read(resource.LogicalId, resource.Type, resource.Properties))];

    /// <summary>The same grants with the ARNs of a stack that was made of the template.</summary>
    public static IReadOnlyList<ResolvedGrant> Resolve(CloudFormationTemplate template, Stack stack) =>
    [
        .. from resource in template.Resources
           where resource.Type is Role or Repository
           let made = stack.Find(resource.LogicalId)
           where made is not null
           from pair in Read(resource.LogicalId, resource.Type, resource.Properties)
               .Zip(Lines(resource.Type, made.Properties))
           select new ResolvedGrant(
               pair.First,
               resource.Type == Role
                   ? [made.Attributes["Arn"]!.ToString()]
                   : [.. Principals(pair.Second.Statement)],
               TemplateText.Of(pair.Second.Resource)),
    ];

    private static IEnumerable<Grant> Read(string logicalId, string type, JsonObject properties) =>
        Lines(type, properties).Select(line => new Grant(
            TemplateText.Name(logicalId), TemplateText.Of(line.Action), TemplateText.Of(line.Resource),
            When(line.Statement["Condition"]))
        {
            LogicalId = logicalId,
        });

    /// <summary>One line for each action on each resource of each statement, in the template's order.</summary>
    private static IEnumerable<(JsonObject Statement, JsonNode? Action, JsonNode? Resource)> Lines(
        string type, JsonObject properties) =>
        from statement in PolicyStatements.Of(type, properties).Select(one => one.Statement)
        where (string?)statement["Effect"] == "Allow"
        from action in PolicyStatements.Many(statement["Action"])
        from resource in statement["Resource"] is { } named ? PolicyStatements.Many(named) : ["*"]
        select (statement, action, resource);

    private static IEnumerable<string> Principals(JsonObject statement) =>
        (statement["Principal"] as JsonObject ?? [])
            .SelectMany(kind => PolicyStatements.Many(kind.Value))
            .Select(one => one!.ToString());

    private static string When(JsonNode? condition) => condition is not JsonObject tests
        ? ""
        : string.Join(
            " and ",
            from test in tests
            from key in test.Value!.AsObject()
            select $"{key.Key} {test.Key} {TemplateText.Of(key.Value)}");
}
