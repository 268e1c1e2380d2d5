using System.Buffers;
using System.Text;

namespace BlueGreen.Rehearsal.Aws.Wire;

/// <summary>
/// Writes an answer's XML straight into bytes. A tree of elements and a general writer took more time and memory than
/// everything else of an answer together.
/// </summary>
internal sealed class XmlWords
{
    /// <summary>Bytes; most answers are smaller.</summary>
    private const int Usual = 1024;

    /// <summary>What text must not hold: markup, what readers normalise, and what XML cannot write.</summary>
    private static readonly SearchValues<char> s_marked = SearchValues.Create(
    [
        '<', '>', '&', '\ufffe', '\uffff',
        .. Enumerable.Range(0, ' ').Select(code => (char)code).Where(letter => letter is not ('\t' or '\n')),
    ]);

    private readonly ArrayBufferWriter<byte> _bytes = new(Usual);

    public void Open(string name, string xmlNamespace)
    {
        _bytes.Write("<"u8);
        Raw(name);
        _bytes.Write(" xmlns=\""u8);
        Text(xmlNamespace);
        _bytes.Write("\">"u8);
    }

    public void Open(string name)
    {
        _bytes.Write("<"u8);
        Raw(name);
        _bytes.Write(">"u8);
    }

    public void Close(string name)
    {
        _bytes.Write("</"u8);
        Raw(name);
        _bytes.Write(">"u8);
    }

    public void Element(string name, string text)
    {
        Open(name);
        Text(text);
        Close(name);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(s_marked); at >= 0; at = text.IndexOfAny(s_marked))
        {
            Raw(text[..at]);
            Raw(text[at] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '\r' => "&#xD;",
                _ => "\ufffd", // XML has no way to write it.
            });
            text = text[(at + 1)..];
        }
        Raw(text);
    }

    public byte[] ToBytes() => _bytes.WrittenSpan.ToArray();

    /// <summary>Makes room for the most that it can take: counting first would read the text twice.</summary>
    private void Raw(ReadOnlySpan<char> text) => _bytes.Advance(
        Encoding.UTF8.GetBytes(text, _bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
