using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>The way to a value in an item: `plan.steps[0].percent`.</summary>
internal sealed record DocumentPath(string Root, ImmutableArray<PathStep> Steps)
{
    public static DocumentPath Parse(TokenReader tokens, Placeholders placeholders)
    {
        var root = NameOf(tokens, placeholders);
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        while (true)
        {
            if (tokens.TryTake("."))
            {
                steps.Add(new(NameOf(tokens, placeholders), null));
            }
            else if (tokens.TryTake("["))
            {
                steps.Add(tokens.Current.Kind == TokenKind.Number
                    ? new(null, int.Parse(tokens.Take().Text, CultureInfo.InvariantCulture))
                    : throw tokens.Unexpected());
                tokens.Require("]");
            }
            else
            {
                return new(root, steps.ToImmutable());
            }
        }
    }

    /// <summary>Null where the item has nothing at this path.</summary>
    public JsonObject? Read(JsonObject item) =>
        Steps.Aggregate(item[Root] as JsonObject, (value, step) => value is null ? null : step.Read(value));

    /// <exception cref="AwsException">`ValidationException`: what the path leads through is not there.</exception>
    public void Write(JsonObject item, JsonObject value)
    {
        if (Steps.IsEmpty)
        {
            item[Root] = value;
            return;
        }
        Steps[^1].Write(Parent(item) ?? throw NoParent(), value);
    }

    public void Remove(JsonObject item)
    {
        if (Steps.IsEmpty)
        {
            item.Remove(Root);
            return;
        }
        Steps[^1].Remove(Parent(item) ?? throw NoParent());
    }

    /// <summary>True when one is the other, or leads to a part of it.</summary>
    public bool Overlaps(DocumentPath other) =>
        Root == other.Root && Steps.Zip(other.Steps).All(pair => pair.First == pair.Second);

    internal static AwsException NoParent() => new("ValidationException",
        "The document path provided in the update expression is invalid for update");

    private JsonObject? Parent(JsonObject item) => new DocumentPath(Root, Steps[..^1]).Read(item);

    private static string NameOf(TokenReader tokens, Placeholders placeholders)
    {
        var token = tokens.Take();
        return token.Kind switch
        {
            TokenKind.Name => placeholders.Name(token.Text, tokens),
            TokenKind.Word when ReservedWords.Contains(token.Text) => throw tokens.Invalid(
                $"Attribute name is a reserved keyword; reserved keyword: {token.Text}"),
            TokenKind.Word => token.Text,
            _ => throw tokens.Invalid($"Syntax error; token: \"{token.Text}\", near: \"{token.Text}\""),
        };
    }
}
