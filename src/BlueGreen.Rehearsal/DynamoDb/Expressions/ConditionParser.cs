using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>Parses conditions by recursive descent: OR, then AND, then NOT, then one test.</summary>
/// <remarks>
/// Source: DynamoDB Developer Guide, "Condition and filter expressions, operators, and functions in DynamoDB".
/// </remarks>
internal sealed class ConditionParser
{
    private readonly TokenReader _tokens;
    private readonly Placeholders _placeholders;

    private ConditionParser(TokenReader tokens, Placeholders placeholders) =>
        (_tokens, _placeholders) = (tokens, placeholders);

    /// <param name="kind">
    /// As the API names the parameter: `ConditionExpression`, `FilterExpression`, `KeyConditionExpression`.
    /// </param>
    public static Condition Parse(string kind, string expression, Placeholders placeholders)
    {
        var tokens = new TokenReader(kind, expression);
        var condition = new ConditionParser(tokens, placeholders).Either();
        tokens.RequireEnd();
        return condition;
    }

    private Condition Either()
    {
        var condition = Both();
        while (_tokens.TryTake("OR"))
        {
            condition = new Condition.Either(condition, Both());
        }
        return condition;
    }

    private Condition Both()
    {
        var condition = Opposite();
        while (_tokens.TryTake("AND"))
        {
            condition = new Condition.Both(condition, Opposite());
        }
        return condition;
    }

    private Condition Opposite() => _tokens.TryTake("NOT") ? new Condition.Opposite(Opposite()) : Test();

    private Condition Test()
    {
        if (_tokens.TryTake("("))
        {
            var inner = Either();
            _tokens.Require(")");
            return inner;
        }
        if (_tokens.Current.Kind == TokenKind.Word && _tokens.Following.Is("(") && !_tokens.Current.Is("size"))
        {
            return Function();
        }
        var left = Operand();
        if (_tokens.TryTake("BETWEEN"))
        {
            var low = Operand();
            _tokens.Require("AND");
            return new Condition.Between(left, low, Operand());
        }
        if (_tokens.TryTake("IN"))
        {
            return new Condition.OneOf(left, Candidates());
        }
        return _tokens.Current is { Kind: TokenKind.Symbol, Text: "=" or "<>" or "<" or "<=" or ">" or ">=" }
            ? new Condition.Comparison(left, _tokens.Take().Text, Operand())
            : throw _tokens.Unexpected();
    }

    private ImmutableArray<Operand> Candidates()
    {
        _tokens.Require("(");
        var candidates = ImmutableArray.CreateBuilder<Operand>();
        do
        {
            candidates.Add(Operand());
        }
        while (_tokens.TryTake(","));
        _tokens.Require(")");
        return candidates.ToImmutable();
    }

    private Condition Function()
    {
        var name = _tokens.Take().Text;
        _tokens.Require("(");
        Condition condition = name switch
        {
            "attribute_exists" => new Condition.Exists(Path(), true),
            "attribute_not_exists" => new Condition.Exists(Path(), false),
            "attribute_type" => new Condition.HasType(Path(), Second()),
            "begins_with" => new Condition.BeginsWith(Operand(), Second()),
            "contains" => new Condition.Contains(Operand(), Second()),
            _ => throw _tokens.Invalid($"Invalid function name; function: {name}"),
        };
        _tokens.Require(")");
        return condition;
    }

    private Operand Second()
    {
        _tokens.Require(",");
        return Operand();
    }

    private Operand Operand()
    {
        if (_tokens.Current.Kind == TokenKind.Value)
        {
            return new Operand.Given(_placeholders.Value(_tokens.Take().Text, _tokens));
        }
        if (!_tokens.Current.Is("size") || !_tokens.Following.Is("("))
        {
            return new Operand.Attribute(Path());
        }
        _tokens.Take();
        _tokens.Require("(");
        var size = new Operand.Size(Path());
        _tokens.Require(")");
        return size;
    }

    private DocumentPath Path() => DocumentPath.Parse(_tokens, _placeholders);
}
