namespace BlueGreen.Tests.BadInput;

/// <summary>Values and texts that readers stumble over.</summary>
internal static class OddValues
{
    /// <summary>Depths at and around 64, where System.Text.Json stops by default, and far beyond.</summary>
    public static readonly int[] Depths = [2, 10, 60, 63, 64, 65, 500];

    public static readonly string[] Texts =
    [
        "", " ", "\n", "x", "\0", "\u0007", "\ud800", "x\udc00", "\ud83d\udca5", "\u00e9", "\u2028", "\ufeff",
        "null", "true", "-1", "0", "[]", "{}", "..", "../../etc/passwd", "/", "//", "$.a", "$", "${x}", "%n", "'", "\"",
        "\\", "{tag}", "shop\n", "Shop", "shop:v1", "sha256:", "AWS::NoValue", "{{resolve:ssm:x}}", "0.0.0.0/0",
        "arn:aws:x", "1e999", "9999999999", new('a', 129), new('a', 300), new('a', 5_000), new('[', 300),
    ];

    /// <summary>The texts as they are written.</summary>
    public static readonly string[] Quoted = [.. Texts.Select(JsonTree.Quote)];

    /// <summary>Values of every kind as they are written.</summary>
    public static readonly string[] Raw =
    [
        "null", "true", "false", "0", "1", "-1", "2", "100", "101", "0.5", "-0", "1e3", "1e999", "-1e999", "1e-400",
        "2147483647", "2147483648", "-2147483648", "9223372036854775808", "99999999999999999999999999", "[]", "{}",
        "[null]", "[[]]", "[{}]", "{\"a\":1}", "{\"\":null}", .. Quoted,
    ];

    public static T Pick<T>(IReadOnlyList<T> all, int pick) => all[(int)((uint)pick % (uint)all.Count)];
}
