using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.Rehearsal.Template;

/// <summary>Ids that look random and are the same in every run.</summary>
public static class StableId
{
    /// <param name="length">Hex digits, at most 64.</param>
    public static string Of(string seed, int length) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)))[..length];
}
