using System.Security.Cryptography;
using System.Text;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.LoadBalancing;

/// <summary>How Elastic Load Balancing words its errors and spells its names, in one place.</summary>
public static class Elb
{
    /// <summary>
    /// What the real load balancer puts on every answer it made itself; targets' answers do not have it.
    /// </summary>
    public const string ServerHeader = "awselb/2.0";

    public static AwsException Invalid(string message) => new("ValidationError", message);

    public static AwsException NotFound(string code, string plural, string identity) =>
        new(code, $"One or more {plural} not found: '{identity}'");

    /// <summary>Sixteen hex digits, the same for the same text, so that a rehearsal's ARNs repeat.</summary>
    public static string Identity(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>
    /// Load balancers and target groups take 32 characters; a longer name keeps its end apart by a hash.
    /// </summary>
    public static string ShortName(string name) =>
        name.Length <= 32 ? name : $"{name[..25].TrimEnd('-')}-{Identity(name)[..6]}";
}
