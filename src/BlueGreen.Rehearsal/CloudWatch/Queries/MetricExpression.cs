using System.Globalization;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Queries;

/// <summary>
/// Metric math, as much as alarms on a load balancer use: numbers, ids, `+ - * /`, comparisons, and the functions
/// of <see cref="MetricFunctions"/>. Read and computed in one pass.
/// </summary>
public sealed class MetricExpression
{
    /// <summary>By how tightly they bind, the loosest first; within a line the longer spelling first.</summary>
    private static readonly string[][] Operators = [[">=", "<=", "==", "!=", ">", "<"], ["+", "-"], ["*", "/"]];

    private readonly string _text;
    private readonly Func<string, MetricValue?> _valueOf;
    private readonly MetricFunctions _functions;
    private int _at;

    private MetricExpression(string text, Func<string, MetricValue?> valueOf, MetricFunctions functions) =>
        (_text, _valueOf, _functions) = (text, valueOf, functions);

    public static MetricValue Compute(string text, Func<string, MetricValue?> valueOf, MetricFunctions functions)
    {
        var expression = new MetricExpression(text, valueOf, functions);
        var value = expression.Binary(0);
        return expression.Ended ? value : throw expression.Unexpected();
    }

    private bool Ended
    {
        get
        {
            SkipSpace();
            return _at == _text.Length;
        }
    }

    private MetricValue Binary(int level)
    {
        if (level == Operators.Length) return Unary();
        var left = Binary(level + 1);
        while (Operators[level].FirstOrDefault(Take) is { } symbol)
            left = MetricMath.Apply(symbol, left, Binary(level + 1));
        return left;
    }

    private MetricValue Unary() =>
        Take("-") ? MetricMath.Apply("-", new MetricValue.Scalar(0), Unary()) : Primary();

    private MetricValue Primary()
    {
        if (Take("("))
        {
            var inner = Binary(0);
            return Take(")") ? inner : throw Unexpected();
        }
        if (Take("[")) return Several(Arguments("]"));
        var word = Word();
        if (word is "") throw Unexpected();
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new MetricValue.Scalar(number);
        if (Take("(")) return _functions.Call(word, Arguments(")"));
        return _valueOf(word) ?? (word is "REPEAT"
            ? new MetricValue.Scalar(MetricFunctions.Repeat)
            : throw Invalid($"'{word}' is not the id of a query in the same call"));
    }

    private List<MetricValue> Arguments(string end)
    {
        var arguments = new List<MetricValue>();
        if (Take(end)) return arguments;
        do arguments.Add(Binary(0));
        while (Take(","));
        return Take(end) ? arguments : throw Unexpected();
    }

    private static MetricValue.Several Several(IEnumerable<MetricValue> values) =>
        new([.. values.OfType<MetricValue.Series>()]);

    private bool Take(string symbol)
    {
        SkipSpace();
        if (!_text.AsSpan(_at).StartsWith(symbol, StringComparison.Ordinal)) return false;
        _at += symbol.Length;
        return true;
    }

    private string Word()
    {
        SkipSpace();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '_' or '.')) _at++;
        return _text[start.._at];
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private AwsException Unexpected() => Invalid(_at < _text.Length
        ? $"unexpected '{_text[_at]}' at position {_at + 1}"
        : "it ends too early");

    private AwsException Invalid(string why) =>
        new("ValidationError", $"Error in expression '{_text}': {why}.");
}
