namespace BlueGreen.Core.Settings.Reading;

/// <summary>Which memory goes with which CPU ("Task CPU and memory", ECS developer guide for Fargate).</summary>
internal static class FargateSizes
{
    private const int Gigabyte = 1_024;

    /// <summary>CPU units; the least and the most megabytes, and the step between.</summary>
    private static readonly Dictionary<int, (int Min, int Max, int Step)> s_sizes = new()
    {
        [512] = (1 * Gigabyte, 4 * Gigabyte, Gigabyte),
        [1_024] = (2 * Gigabyte, 8 * Gigabyte, Gigabyte),
        [2_048] = (4 * Gigabyte, 16 * Gigabyte, Gigabyte),
        [4_096] = (8 * Gigabyte, 30 * Gigabyte, Gigabyte),
        [8_192] = (16 * Gigabyte, 60 * Gigabyte, 4 * Gigabyte),
        [16_384] = (32 * Gigabyte, 120 * Gigabyte, 8 * Gigabyte),
    };

    public static bool Allows(int cpu, int memory) => cpu == 256
        ? memory is 512 or Gigabyte or (2 * Gigabyte)
        : s_sizes.TryGetValue(cpu, out var size)
            && memory >= size.Min && memory <= size.Max && (memory - size.Min) % size.Step == 0;

    public static string Describe(int cpu) => (cpu, s_sizes.TryGetValue(cpu, out var size)) switch
    {
        (256, _) => "512, 1024 or 2048",
        (_, true) => $"{size.Min} to {size.Max} in steps of {size.Step}",
        _ => "nothing, as it knows 256, 512, 1024, 2048, 4096, 8192 and 16384 only",
    };
}
