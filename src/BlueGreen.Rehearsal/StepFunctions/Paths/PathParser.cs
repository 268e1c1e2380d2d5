using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BlueGreen.Rehearsal.StepFunctions.Paths;

/// <summary>Reads JSONPath as Step Functions accepts it.</summary>
/// <param name="depth">How many filters this path stands in.</param>
internal sealed class PathParser(string text, int start = 0, int depth = 0)
{
    private int _at = start;

    public int End => _at;

    public JsonPath ParseWhole()
    {
        var path = ParsePath();
        return _at == text.Length ? path : throw Unexpected("the end");
    }

    /// <summary>A path that ends where its grammar does: an argument of an intrinsic, an operand of a filter.</summary>
    public JsonPath ParsePath()
    {
        var from = _at;
        if (Peek is not ('$' or '@'))
        {
            throw Unexpected("'$'");
        }
        _at++;
        string? variable = null;
        if (Peek == '$')
        {
            _at++;
            variable = string.Empty;
        }
        else if (IsNameStart(Peek))
        {
            variable = Name();
        }
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        while (Peek is '.' or '[')
        {
            segments.Add(Segment());
        }
        return new JsonPath(text[from.._at], variable, segments.ToImmutable());
    }

    private char Peek => _at < text.Length ? text[_at] : '\0';

    private PathSegment Segment()
    {
        if (Peek == '[')
        {
            return Bracket();
        }
        _at++;
        if (Peek == '.')
        {
            _at++;
            return new PathSegment.Descend(Peek == '[' ? Bracket() : Dotted());
        }
        return Dotted();
    }

    private PathSegment Dotted()
    {
        if (Peek == '*')
        {
            _at++;
            return new PathSegment.All();
        }
        return new PathSegment.Field(Name());
    }

    private string Name()
    {
        var from = _at;
        while (IsNameStart(Peek) || char.IsDigit(Peek) || Peek is '-' or ':' or '@' or '/' or '#')
        {
            _at++;
        }
        return _at > from ? text[from.._at] : throw Unexpected("a name");
    }

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter is '_' || char.IsSurrogate(letter);

    private PathSegment Bracket()
    {
        Expect('[');
        SkipSpace();
        PathSegment segment;
        if (Peek == '*')
        {
            _at++;
            segment = new PathSegment.All();
        }
        else if (Peek == '?')
        {
            _at++;
            var filter = new FilterParser(text, _at, depth);
            segment = new PathSegment.Filter(filter.Parse());
            _at = filter.End;
        }
        else
        {
            segment = Choices();
        }
        SkipSpace();
        Expect(']');
        return segment;
    }

    private PathSegment Choices()
    {
        var choices = new List<PathSegment> { Choice() };
        SkipSpace();
        while (Peek == ',')
        {
            _at++;
            SkipSpace();
            choices.Add(Choice());
            SkipSpace();
        }
        return choices.Count == 1 ? choices[0] : new PathSegment.Union(choices);
    }

    private PathSegment Choice()
    {
        if (Peek is '\'' or '"')
        {
            return new PathSegment.Field(Quoted());
        }
        var first = Number();
        if (Peek != ':')
        {
            return first is { } position
                ? new PathSegment.Index(position)
                : throw Unexpected("a number or a quoted name");
        }
        _at++;
        var end = Number();
        var step = 1;
        if (Peek == ':')
        {
            _at++;
            step = Number() ?? 1;
        }
        return step > 0 ? new PathSegment.Slice(first, end, step) : throw Unexpected("a positive step");
    }

    /// <summary>
    /// A backslash escapes the quote and itself; before anything else it is a letter of the name (recorded).
    /// </summary>
    private string Quoted()
    {
        var quote = text[_at++];
        var name = new StringBuilder();
        while (Peek != quote)
        {
            if (Peek == '\\' && _at + 1 < text.Length && (text[_at + 1] == quote || text[_at + 1] == '\\'))
            {
                _at++;
            }
            if (_at >= text.Length)
            {
                throw Unexpected($"{quote}");
            }
            name.Append(text[_at++]);
        }
        _at++;
        return name.ToString();
    }

    private int? Number()
    {
        var from = _at;
        if (Peek == '-')
        {
            _at++;
        }
        while (char.IsAsciiDigit(Peek))
        {
            _at++;
        }
        var digits = text.AsSpan(from, _at - from);
        return int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private void SkipSpace()
    {
        while (Peek == ' ')
        {
            _at++;
        }
    }

    private void Expect(char letter)
    {
        if (Peek != letter)
        {
            throw Unexpected($"'{letter}'");
        }
        _at++;
    }

    private FormatException Unexpected(string wanted) => new($"Found '{text}', expected {wanted} at position {_at}.");
}
