namespace BlueGreen.Core.Settings.Reading;

/// <summary>Which memory goes with which CPU ("Task CPU and memory", ECS developer guide for Fargate).</summary>
internal static class FargateSizes
{
    private const int Gigabyte = 1_024;

    public static bool Allows(int cpu, int memory) => (cpu, Sizes(cpu)) switch
    {
        (256, _) => memory is 512 or Gigabyte or (2 * Gigabyte),
        (_, var (min, max, step)) => memory >= min && memory <= max && memory % step == 0,
        _ => false,
    };

    public static string Describe(int cpu) => (cpu, Sizes(cpu)) switch
    {
        (256, _) => "512, 1024 or 2048",
        (_, var (min, max, step)) => $"{min} to {max} in steps of {step}",
        _ => "nothing, as it knows 256, 512, 1024, 2048, 4096, 8192 and 16384 only",
    };

    /// <summary>
    /// The least and the most megabytes that go with so many CPU units, and the step between, which divides both.
    /// </summary>
    private static (int Min, int Max, int Step)? Sizes(int cpu) => cpu switch
    {
        512 => (1 * Gigabyte, 4 * Gigabyte, Gigabyte),
        1_024 => (2 * Gigabyte, 8 * Gigabyte, Gigabyte),
        2_048 => (4 * Gigabyte, 16 * Gigabyte, Gigabyte),
        4_096 => (8 * Gigabyte, 30 * Gigabyte, Gigabyte),
        8_192 => (16 * Gigabyte, 60 * Gigabyte, 4 * Gigabyte),
        16_384 => (32 * Gigabyte, 120 * Gigabyte, 8 * Gigabyte),
        _ => null,
    };
}
