using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template;

/// <summary>The names of one stack: its parameters, conditions and mappings, and the resources made so far.</summary>
internal sealed class StackNames : ITemplateNames
{
    /// <summary>What the bootstrap stack of CDK v2 stores; templates refuse versions below 6.</summary>
    private const string CdkBootstrapVersion = "27";

    /// <summary>By the wall, for a pattern that backtracks without end.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly CloudFormationTemplate _template;
    private readonly Dictionary<string, JsonNode?> _parameters;
    private readonly Dictionary<string, bool> _conditions = new(StringComparer.Ordinal);
    /// <summary>The conditions that are being worked out, the outermost first.</summary>
    private readonly List<string> _open = [];
    private readonly Func<string, StackResource?> _resource;
    private readonly AwsAccount _account;
    private readonly string _stackName;
    private readonly string _stackId;

    public StackNames(
        CloudFormationTemplate template, IReadOnlyDictionary<string, string> given, AwsAccount account,
        string stackName, string stackId, Func<string, StackResource?> resource)
    {
        (_template, _account, _stackName, _stackId, _resource) = (template, account, stackName, stackId, resource);
        if (given.Keys.FirstOrDefault(name => !template.Parameters.ContainsKey(name)) is { } unknown)
        {
            throw new TemplateException($"The template has no parameter {unknown}.");
        }
        _parameters = template.Parameters.ToDictionary(
            entry => entry.Key, entry => Value(entry.Key, (JsonObject)entry.Value!, given), StringComparer.Ordinal);
    }

    public JsonNode? Reference(string name) => name switch
    {
        "AWS::AccountId" => _account.Id,
        "AWS::Region" => _account.Region,
        "AWS::Partition" => "aws",
        "AWS::URLSuffix" => "amazonaws.com",
        "AWS::StackName" => _stackName,
        "AWS::StackId" => _stackId,
        "AWS::NotificationARNs" => new JsonArray(),
        _ when _parameters.TryGetValue(name, out var value) => value?.DeepClone(),
        _ => Made(name).PhysicalId,
    };

    public JsonNode? Attribute(string logicalId, string attribute)
    {
        var resource = Made(logicalId);
        return resource.Attributes.TryGetValue(attribute, out var value)
            ? value?.DeepClone()
            : throw new TemplateException(
                $"{logicalId} ({resource.Type}) has no attribute {attribute}; it has "
                + $"{string.Join(", ", resource.Attributes.Keys.Order(StringComparer.Ordinal))}.");
    }

    public JsonNode? Mapped(string map, string topKey, string secondKey) =>
        ((_template.Mappings[map] as JsonObject)?[topKey] as JsonObject)?[secondKey]?.DeepClone()
        ?? throw new TemplateException($"Fn::FindInMap finds no {map}.{topKey}.{secondKey}.");

    public bool Condition(string name)
    {
        if (!_conditions.TryGetValue(name, out var holds))
        {
            var body = _template.Conditions[name]
                ?? throw new TemplateException($"The template has no condition {name}.");
            _conditions[name] = holds = Holds(name, body);
        }
        return holds;
    }

    public IReadOnlyList<string> Zones(string region) => [$"{region}a", $"{region}b", $"{region}c"];

    private bool Holds(string name, JsonNode body)
    {
        if (_open.Contains(name) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateException(
                "The conditions depend on each other in a circle, or too deep: "
                + $"{string.Join(" -> ", _open)} -> {name}.");
        }
        _open.Add(name);
        try
        {
            return new Intrinsics(this).Holds(body);
        }
        finally
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private StackResource Made(string name) => _resource(name)
        ?? throw new TemplateException($"{name} is no parameter, and no resource that exists in this stack.");

    private static JsonNode? Value(string name, JsonObject parameter, IReadOnlyDictionary<string, string> given)
    {
        var type = parameter["Type"] is { } kind ? kind.NameOr($"Type of the parameter {name}") : "String";
        var text = given.GetValueOrDefault(name) ?? parameter["Default"]?.ToString()
            ?? throw new TemplateException($"The parameter {name} has no default and was given no value.");
        Check(name, parameter, text);
        if (type.StartsWith("AWS::SSM::Parameter::Value<", StringComparison.Ordinal))
        {
            return text.StartsWith("/cdk-bootstrap/", StringComparison.Ordinal)
                ? CdkBootstrapVersion
                : throw new TemplateException(
                    $"The parameter {name} reads {text} from SSM, where the rehearsal has nothing.");
        }
        return type == "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal)
            ? new JsonArray([.. text.Split(',').Select(item => (JsonNode)item.Trim())])
            : text;
    }

    private static void Check(string name, JsonObject parameter, string text)
    {
        if (parameter["AllowedValues"] is JsonArray allowed && !allowed.Any(value => $"{value}" == text))
        {
            throw new TemplateException(
                $"The parameter {name} is '{text}'; "
                + $"allowed is {string.Join(", ", allowed)}.");
        }
        if (parameter["AllowedPattern"] is { } pattern && !Matches(name, text, $"{pattern}"))
        {
            throw new TemplateException($"The parameter {name} is '{text}', which does not match {pattern}.");
        }
    }

    private static bool Matches(string name, string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.None, s_patience);
        }
        catch (Exception problem) when (problem is RegexParseException or RegexMatchTimeoutException)
        {
            throw new TemplateException($"AllowedPattern of the parameter {name} cannot be used: {problem.Message}");
        }
    }
}
