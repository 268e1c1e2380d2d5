using System.Globalization;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Template;

/// <summary>Resolves the intrinsic functions in a piece of a template.</summary>
/// <remarks>Source: CloudFormation User Guide, "Intrinsic function reference".</remarks>
internal sealed class Intrinsics(ITemplateNames names)
{
    /// <summary>Marks a property that is to vanish; known by its reference, never by its text.</summary>
    private static readonly JsonValue NoValue = JsonValue.Create("AWS::NoValue");

    public JsonNode? Resolve(JsonNode? node) =>
        Resolved(node) is var value && ReferenceEquals(value, NoValue) ? null : value;

    /// <summary>True for a condition's body; false where it does not hold.</summary>
    public bool Holds(JsonNode? condition) =>
        Resolve(condition) is JsonValue value && value.TryGetValue<bool>(out var holds)
            ? holds
            : throw new TemplateException($"{condition.Shown()} is no condition.");

    private JsonNode? Resolved(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } call when IsIntrinsic(call.First().Key) => Call(call.First().Key, call.First().Value),
        JsonObject members => Members(members),
        JsonArray items => Items(items),
        _ => node?.DeepClone(),
    };

    private static bool IsIntrinsic(string name) =>
        name is "Ref" or "Condition" || name.StartsWith("Fn::", StringComparison.Ordinal);

    private JsonObject Members(JsonObject members)
    {
        var resolved = new JsonObject();
        foreach (var (name, value) in members)
        {
            var member = Resolved(value);
            if (!ReferenceEquals(member, NoValue))
            {
                resolved[name] = member;
            }
        }
        return resolved;
    }

    private JsonArray Items(JsonArray items) =>
        [.. items.Select(Resolved).Where(item => !ReferenceEquals(item, NoValue))];

    private JsonNode? Call(string function, JsonNode? body) => function switch
    {
        // `Condition` is also an ordinary property name (IAM statements); as an intrinsic its value is a name.
        "Condition" =>
            body is JsonValue
                ? names.Condition(body.NameOr(function))
                : new JsonObject { ["Condition"] = Resolve(body) },
        "Ref" => body.NameOr(function) is var name && name == "AWS::NoValue" ? NoValue : names.Reference(name),
        "Fn::GetAtt" => Attribute(body),
        "Fn::Join" => Join(body),
        "Fn::Sub" => Substitute(body),
        "Fn::Select" => Select(body),
        "Fn::Split" => Split(body),
        "Fn::If" => If(body),
        "Fn::Equals" => Two(function, body) is var (left, right) && Text(left) == Text(right),
        "Fn::And" => Arguments(function, body).All(Holds),
        "Fn::Or" => Arguments(function, body).Any(Holds),
        "Fn::Not" => !Holds(Arguments(function, body).At(0, function)),
        "Fn::FindInMap" => Map(body),
        "Fn::GetAZs" => Zones(body),
        "Fn::Cidr" => Cidr(body),
        "Fn::Base64" => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Text(body))),
        "Fn::ImportValue" => throw new TemplateException(
            $"Fn::ImportValue of {body.Shown()}: the rehearsal holds one stack, so nothing exports to it."),
        _ => throw new TemplateException($"The rehearsal does not know the intrinsic function {function}."),
    };

    private JsonNode? Attribute(JsonNode? body)
    {
        var parts = body is JsonArray list
            ? [list.At(0, "Fn::GetAtt").NameOr("Fn::GetAtt"), Text(list.At(1, "Fn::GetAtt"))]
            : body.NameOr("Fn::GetAtt").Split('.', 2);
        return parts.Length == 2
            ? names.Attribute(parts[0], parts[1])
            : throw new TemplateException($"Fn::GetAtt {body.Shown()} names no attribute.");
    }

    private string Join(JsonNode? body)
    {
        var (separator, list) = Two("Fn::Join", body);
        // Of an array, the length is known: a definition's text is so long that growing to it has a price.
        return string.Join(Text(separator), List("Fn::Join", list).Select(Text).ToArray());
    }

    private string Substitute(JsonNode? body)
    {
        var (template, own) = body is JsonArray { Count: 2 } pair
            ? (pair[0], pair[1] as JsonObject
                ?? throw new TemplateException($"Fn::Sub wants an object of values, not {pair[1].Shown()}."))
            : (body, []);
        return Substitution.Fill(template.NameOr("Fn::Sub"), name =>
            own.ContainsKey(name) ? Text(own[name])
            : name.Split('.', 2) is [var logicalId, var attribute] ? Text(names.Attribute(logicalId, attribute))
            : Text(names.Reference(name)));
    }

    private JsonNode? Select(JsonNode? body)
    {
        var (index, list) = Two("Fn::Select", body);
        var items = List("Fn::Select", list);
        var wanted = Whole("Fn::Select", index);
        return wanted >= 0 && wanted < items.Count
            ? items[wanted]?.DeepClone()
            : throw new TemplateException($"Fn::Select {wanted} of a list of {items.Count}.");
    }

    private JsonArray Split(JsonNode? body)
    {
        var (separator, text) = Two("Fn::Split", body);
        return [.. Text(text).Split(Text(separator))];
    }

    private JsonNode? If(JsonNode? body)
    {
        var arguments = Arguments("Fn::If", body);
        return arguments.Count == 3
            ? Resolved(arguments[names.Condition(arguments[0].NameOr("Fn::If")) ? 1 : 2])
            : throw new TemplateException("Fn::If wants a condition and two values.");
    }

    private JsonNode? Map(JsonNode? body)
    {
        var arguments = Arguments("Fn::FindInMap", body);
        return names.Mapped(
            Text(arguments.At(0, "Fn::FindInMap")), Text(arguments.At(1, "Fn::FindInMap")),
            Text(arguments.At(2, "Fn::FindInMap")));
    }

    private JsonArray Zones(JsonNode? body)
    {
        var region = Text(body);
        return [.. names.Zones(region.Length == 0 ? Text(names.Reference("AWS::Region")) : region)];
    }

    private JsonArray Cidr(JsonNode? body)
    {
        var arguments = Arguments("Fn::Cidr", body);
        return [.. CidrBlocks.Split(
            Text(arguments.At(0, "Fn::Cidr")), Whole("Fn::Cidr", arguments.At(1, "Fn::Cidr")),
            arguments.Count > 2 ? Whole("Fn::Cidr", arguments[2]) : 8)];
    }

    private int Whole(string function, JsonNode? node) =>
        int.TryParse(Text(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : throw new TemplateException($"{function} wants a whole number, not {node.Shown()}.");

    private JsonArray List(string function, JsonNode? node) => Resolve(node) as JsonArray
        ?? throw new TemplateException($"{function} wants a list, not {node.Shown()}.");

    private static JsonArray Arguments(string function, JsonNode? body) => body as JsonArray
        ?? throw new TemplateException($"{function} wants a list of arguments, not {body.Shown()}.");

    private static (JsonNode? First, JsonNode? Second) Two(string function, JsonNode? body) =>
        Arguments(function, body) is { Count: 2 } two
            ? (two[0], two[1])
            : throw new TemplateException($"{function} wants two arguments, not {body.Shown()}.");

    private string Text(JsonNode? node) => Resolve(node) switch
    {
        null => "",
        JsonValue value => value.ToString(),
        var other => throw new TemplateException($"{other.Shown()} stands where text is wanted."),
    };
}
