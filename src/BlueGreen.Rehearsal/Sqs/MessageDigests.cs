using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.Rehearsal.Sqs;

/// <summary>The MD5 sums by which SQS clients check that a message arrived as it was sent.</summary>
/// <remarks>Source: SQS Developer Guide, "Calculating the MD5 message digest for message attributes".</remarks>
internal static class MessageDigests
{
    /// <summary>Marks a value of text before its length.</summary>
    private const byte TextTransport = 1;

    public static string OfBody(string body) => Md5(Encoding.UTF8.GetBytes(body));

    public static string OfAttributes(IEnumerable<KeyValuePair<string, string>> attributes)
    {
        using var written = new MemoryStream();
        foreach (var (name, value) in attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            Write(written, name);
            Write(written, "String");
            written.WriteByte(TextTransport);
            Write(written, value);
        }
        return Md5(written.ToArray());
    }

    private static void Write(MemoryStream written, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        written.Write(length);
        written.Write(bytes);
    }

    [SuppressMessage("Security", "CA5351", Justification = "SQS's checksum of transport; nothing is secured by it.")]
    private static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
}
