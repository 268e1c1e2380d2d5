using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>
/// What `#name` and `:value` stand for in one request; a placeholder that no expression uses is an error.
/// </summary>
internal sealed class Placeholders(JsonObject parameters)
{
    private readonly JsonObject _names = parameters["ExpressionAttributeNames"] as JsonObject ?? [];
    private readonly JsonObject _values = parameters["ExpressionAttributeValues"] as JsonObject ?? [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public string Name(string placeholder, TokenReader expression)
    {
        _used.Add(placeholder);
        return _names.Text(placeholder) ?? throw expression.Invalid(
            $"An expression attribute name used in the document path is not defined; attribute name: {placeholder}");
    }

    public JsonObject Value(string placeholder, TokenReader expression)
    {
        _used.Add(placeholder);
        return _values[placeholder] is JsonObject value
            ? AttributeValue.Validated(value)
            : throw expression.Invalid(
                $"An expression attribute value used in expression is not defined; attribute value: {placeholder}");
    }

    public void RequireAllUsed()
    {
        RequireUsed("ExpressionAttributeNames", _names);
        RequireUsed("ExpressionAttributeValues", _values);
    }

    private void RequireUsed(string kind, JsonObject given)
    {
        if (given.Select(entry => entry.Key).Where(key => !_used.Contains(key)).ToList() is { Count: > 0 } unused)
        {
            throw new AwsException("ValidationException",
                $"Value provided in {kind} unused in expressions: keys: {{{string.Join(", ", unused)}}}");
        }
    }
}
