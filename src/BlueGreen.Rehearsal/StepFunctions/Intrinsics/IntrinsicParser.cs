using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Language;
using BlueGreen.Rehearsal.StepFunctions.Paths;

namespace BlueGreen.Rehearsal.StepFunctions.Intrinsics;

/// <summary>Reads a call of an intrinsic function; its arguments are literals, paths and calls.</summary>
internal sealed class IntrinsicParser
{
    /// <summary>Calls within calls (docs "Intrinsic functions": up to 10 nested).</summary>
    private const int NestingMax = 10;

    private readonly string _text;
    private readonly Func<JsonPath, PathResult, JsonNode?, string> _explain;
    private int _at;
    private int _depth;

    private IntrinsicParser(string text, Func<JsonPath, PathResult, JsonNode?, string> explain) =>
        (_text, _explain) = (text, explain);

    /// <exception cref="FormatException">It is not a call of a function that exists.</exception>
    public static IExpression Parse(string text, Func<JsonPath, PathResult, JsonNode?, string> explain)
    {
        var parser = new IntrinsicParser(text, explain);
        var call = parser.Call();
        parser.SkipSpace();
        return parser._at == text.Length ? call : throw parser.Unexpected("the end");
    }

    private char Peek => _at < _text.Length ? _text[_at] : '\0';

    private IntrinsicCall Call()
    {
        if (++_depth > NestingMax)
        {
            throw Unexpected($"at most {NestingMax} nested calls");
        }
        var open = _text.IndexOf('(', _at);
        if (open < 0 || IntrinsicFunctions.Find(_text[_at..open].Trim()) is not { } function)
        {
            throw Unexpected("an intrinsic function");
        }
        _at = open + 1;
        var arguments = new List<IExpression>();
        SkipSpace();
        while (Peek != ')')
        {
            arguments.Add(Argument());
            SkipSpace();
            if (Peek == ',')
            {
                _at++;
                SkipSpace();
            }
            else if (Peek != ')')
            {
                throw Unexpected("',' or ')'");
            }
        }
        _at++;
        _depth--;
        return new IntrinsicCall(function, arguments);
    }

    private IExpression Argument()
    {
        if (Peek == '$')
        {
            var parser = new PathParser(_text, _at);
            var path = parser.ParsePath();
            _at = parser.End;
            return new PathExpression(path, _explain);
        }
        if (Peek == '\'')
        {
            return new Literal(JsonSerializer.SerializeToElement(Quoted()));
        }
        if (Peek == 'S')
        {
            return Call();
        }
        var from = _at;
        while (char.IsLetterOrDigit(Peek) || Peek is '-' or '+' or '.')
        {
            _at++;
        }
        try
        {
            return new Literal(JsonElement.Parse(_text[from.._at]));
        }
        catch (JsonException)
        {
            throw Unexpected("an argument");
        }
    }

    /// <summary>Braces keep their backslash: they mean something to States.Format alone.</summary>
    private string Quoted()
    {
        var literal = new StringBuilder();
        for (_at++; Peek != '\''; _at++)
        {
            if (_at >= _text.Length)
            {
                throw Unexpected("a closing quote");
            }
            if (Peek == '\\' && _at + 1 < _text.Length)
            {
                _at++;
                if (Peek is '{' or '}')
                {
                    literal.Append('\\');
                }
            }
            literal.Append(Peek);
        }
        _at++;
        return literal.ToString();
    }

    private void SkipSpace()
    {
        while (Peek is ' ' or '\n' or '\t')
        {
            _at++;
        }
    }

    private FormatException Unexpected(string wanted) => new($"Found '{_text}', expected {wanted} at position {_at}.");
}
