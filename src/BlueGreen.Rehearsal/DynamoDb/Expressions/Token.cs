namespace BlueGreen.Rehearsal.DynamoDb.Expressions;

/// <summary>The smallest piece of an expression.</summary>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    /// <summary>Keywords are words, in any case.</summary>
    public bool Is(string keywordOrSymbol) =>
        Kind is TokenKind.Word or TokenKind.Symbol && Text.Equals(keywordOrSymbol, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a token is before its place says what it means.</summary>
internal enum TokenKind
{
    Word,
    Name,
    Value,
    Number,
    Symbol,
    End,
}
