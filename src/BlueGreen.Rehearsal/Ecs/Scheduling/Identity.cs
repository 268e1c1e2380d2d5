using System.Security.Cryptography;
using System.Text;

namespace BlueGreen.Rehearsal.Ecs.Scheduling;

/// <summary>Ids that look like ECS's and are the same for the same text, so that a rehearsal repeats itself.</summary>
internal static class Identity
{
    /// <summary>Hex digits of a task's id; AWS's have as many.</summary>
    private const int TaskIdLength = 32;

    /// <summary>A deployment's id on AWS is a number of 19 digits.</summary>
    private const string DeploymentIdFormat = "D19";

    public static string Hex(string text) => Convert.ToHexStringLower(Hash(text))[..TaskIdLength];

    public static string Digits(string text) =>
        (BitConverter.ToInt64(Hash(text)) & long.MaxValue).ToString(
            DeploymentIdFormat, System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
