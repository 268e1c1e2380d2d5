using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.StepFunctions.Paths;

/// <summary>Reads the condition of a JSONPath filter: <c>(@.a == 1 &amp;&amp; !(@.b))</c>.</summary>
internal sealed class FilterParser(string text, int start, int depth = 0)
{
    /// <summary>Parentheses, negations and filters within filters; nobody writes more.</summary>
    private const int NestingMax = 20;

    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "<", ">"];

    private int _at = start;
    private int _depth = depth;

    public int End => _at;

    public PathFilter Parse() => Either();

    private PathFilter Either()
    {
        var left = Both();
        while (Take("||"))
        {
            left = new PathFilter.Or(left, Both());
        }
        return left;
    }

    private PathFilter Both()
    {
        var left = Single();
        while (Take("&&"))
        {
            left = new PathFilter.And(left, Single());
        }
        return left;
    }

    private PathFilter Single()
    {
        if (++_depth > NestingMax)
        {
            throw new FormatException($"Found more than {NestingMax} nested conditions.");
        }
        var single = Alone();
        _depth--;
        return single;
    }

    private PathFilter Alone()
    {
        if (Take("!"))
        {
            return new PathFilter.Not(Single());
        }
        if (Take("("))
        {
            var inner = Either();
            return Take(")") ? inner : throw new FormatException($"Found '{text}', expected ')' at position {_at}.");
        }
        var left = Operand();
        if (Operators.FirstOrDefault(Take) is { } comparison)
        {
            return new PathFilter.Compare(left, comparison, Operand());
        }
        return left.Path is { } path
            ? new PathFilter.Exists(path)
            : throw new FormatException($"Found '{text}', expected a comparison at position {_at}.");
    }

    private PathFilter.Operand Operand()
    {
        SkipSpace();
        if (_at < text.Length && text[_at] == '@')
        {
            var path = new PathParser(text, _at, _depth);
            var parsed = path.ParsePath();
            _at = path.End;
            return new PathFilter.Operand(parsed, null);
        }
        var from = _at;
        if (_at < text.Length && text[_at] == '\'')
        {
            var close = text.IndexOf('\'', _at + 1);
            _at = close < 0 ? throw new FormatException($"Found '{text}', expected a closing quote.") : close + 1;
            return new PathFilter.Operand(null, JsonValue.Create(text[(from + 1)..close]));
        }
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '-' or '.' or '+'))
        {
            _at++;
        }
        try
        {
            return new PathFilter.Operand(null, JsonNode.Parse(text[from.._at]));
        }
        catch (JsonException)
        {
            throw new FormatException($"Found '{text}', expected a literal or a path from '@' at position {from}.");
        }
    }

    private bool Take(string token)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0)
        {
            return false;
        }
        _at += token.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }
    }
}
