using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>Reads one expression's tokens in order; knows how DynamoDB words a syntax error.</summary>
internal sealed partial class TokenReader
{
    private readonly string _kind;
    private readonly List<Token> _tokens = [];
    private int _at;

    /// <param name="kind">As the API names the parameter: `ConditionExpression`.</param>
    public TokenReader(string kind, string expression)
    {
        _kind = kind;
        if (expression.Length == 0)
        {
            throw Invalid("The expression can not be empty;");
        }
        foreach (Match match in Lexeme().Matches(expression))
        {
            var group = match.Groups.Values.Skip(1).First(group => group.Success);
            if (group.Name == "junk")
            {
                throw Invalid($"Syntax error; token: \"{match.Value}\", near: \"{expression[match.Index..]}\"");
            }
            _tokens.Add(new(Enum.Parse<TokenKind>(group.Name), match.Value.Trim()));
        }
    }

    public Token Current => _at < _tokens.Count ? _tokens[_at] : new(TokenKind.End, "<EOF>");

    /// <summary>The token after the current one.</summary>
    public Token Following => _at + 1 < _tokens.Count ? _tokens[_at + 1] : new(TokenKind.End, "<EOF>");

    public Token Take()
    {
        var token = Current;
        _at++;
        return token;
    }

    public bool TryTake(string keywordOrSymbol)
    {
        if (!Current.Is(keywordOrSymbol))
        {
            return false;
        }
        _at++;
        return true;
    }

    public void Require(string keywordOrSymbol)
    {
        if (!TryTake(keywordOrSymbol))
        {
            throw Unexpected();
        }
    }

    public void RequireEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected();
        }
    }

    public AwsException Unexpected()
    {
        var near = string.Join(' ', _tokens.Skip(Math.Max(0, _at - 1)).Take(3).Select(token => token.Text));
        return Invalid($"Syntax error; token: \"{Current.Text}\", near: \"{near}\"");
    }

    public AwsException Invalid(string reason) => new("ValidationException", $"Invalid {_kind}: {reason}");

    [GeneratedRegex(@"(?<Word>[A-Za-z_][A-Za-z0-9_]*)|(?<Name>\#[A-Za-z0-9_]+)|(?<Value>:[A-Za-z0-9_]+)|(?<Number>\d+)"
        + @"|(?<Symbol><>|<=|>=|[=<>(),.\[\]+\-])|(?<junk>\S)")]
    private static partial Regex Lexeme();
}
