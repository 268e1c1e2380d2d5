using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>A parsed update: SET, REMOVE, ADD and DELETE clauses, each at most once.</summary>
/// <remarks>Source: DynamoDB Developer Guide, "Using update expressions in DynamoDB".</remarks>
internal sealed class UpdateExpression
{
    private readonly TokenReader _tokens;
    private readonly Placeholders _placeholders;
    private readonly List<UpdateAction> _actions = [];

    private UpdateExpression(TokenReader tokens, Placeholders placeholders) =>
        (_tokens, _placeholders) = (tokens, placeholders);

    public ImmutableArray<DocumentPath> Paths => [.. _actions.Select(action => action.Path)];

    public static UpdateExpression Parse(string expression, Placeholders placeholders)
    {
        var parsed = new UpdateExpression(new("UpdateExpression", expression), placeholders);
        parsed.ReadClauses();
        return parsed;
    }

    /// <summary>Removals of list elements come last and from the end, so that they do not shift each other.</summary>
    public JsonObject Apply(JsonObject before)
    {
        var after = (JsonObject)before.DeepClone();
        foreach (var action in _actions.OrderBy(action => action is UpdateAction.Remove)
            .ThenByDescending(action => action.Path.Steps.LastOrDefault().Index ?? 0))
        {
            action.Apply(before, after);
        }
        return after;
    }

    private void ReadClauses()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        do
        {
            var verb = _tokens.Take().Text;
            if (!seen.Add(verb))
            {
                throw _tokens.Invalid($"The \"{verb}\" section can only be used once in an update expression;");
            }
            do
            {
                var action = Action(verb);
                if (_actions.Any(other => other.Path.Overlaps(action.Path)))
                {
                    throw _tokens.Invalid(
                        "Two document paths overlap with each other; must remove or rewrite one of these paths; "
                        + $"path one: [{action.Path.Root}], path two: [{action.Path.Root}]");
                }
                _actions.Add(action);
            }
            while (_tokens.TryTake(","));
        }
        while (_tokens.Current.Kind != TokenKind.End);
    }

    private UpdateAction Action(string verb) => verb.ToUpperInvariant() switch
    {
        "SET" => Set(Path()),
        "REMOVE" => new UpdateAction.Remove(Path()),
        "ADD" => new UpdateAction.Add(Path(), Value()),
        "DELETE" => new UpdateAction.Delete(Path(), Value()),
        _ => throw _tokens.Invalid($"Syntax error; token: \"{verb}\", near: \"{verb} {_tokens.Current.Text}\""),
    };

    private UpdateAction.Set Set(DocumentPath path)
    {
        _tokens.Require("=");
        var value = Operand();
        return _tokens.TryTake("+") ? new(path, new UpdateOperand.Sum(value, 1, Operand()))
            : _tokens.TryTake("-") ? new(path, new UpdateOperand.Sum(value, -1, Operand()))
            : new(path, value);
    }

    private UpdateOperand Operand()
    {
        if (_tokens.Current.Kind == TokenKind.Value)
        {
            return new UpdateOperand.Given(Value());
        }
        if (_tokens.TryTake("("))
        {
            var inner = Operand();
            _tokens.Require(")");
            return inner;
        }
        return _tokens.Following.Is("(") ? Function() : new UpdateOperand.Attribute(Path());
    }

    private UpdateOperand Function()
    {
        var name = _tokens.Take().Text;
        _tokens.Require("(");
        UpdateOperand function;
        switch (name)
        {
            case "if_not_exists":
                var path = Path();
                _tokens.Require(",");
                function = new UpdateOperand.IfNotExists(path, Operand());
                break;
            case "list_append":
                var first = Operand();
                _tokens.Require(",");
                function = new UpdateOperand.Appended(first, Operand());
                break;
            default:
                throw _tokens.Invalid($"Invalid function name; function: {name}");
        }
        _tokens.Require(")");
        return function;
    }

    private DocumentPath Path() => DocumentPath.Parse(_tokens, _placeholders);

    private JsonObject Value() => _tokens.Current.Kind == TokenKind.Value
        ? _placeholders.Value(_tokens.Take().Text, _tokens)
        : throw _tokens.Unexpected();
}
