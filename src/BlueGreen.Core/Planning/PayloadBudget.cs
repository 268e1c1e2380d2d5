using System.Text.Json;
using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Planning;

/// <summary>
/// How much of the data between two states the settings may be: beyond AWS's limit an execution ends, and no catch
/// runs.
/// </summary>
/// <remarks>
/// The roll-back gets the plan twice, by itself and in the workflow's data, with the error's cause (at most 32,768
/// characters, "ExecutionFailedEventDetails"). Twice these bytes, twice 8 KiB for the rest of a plan, the cause with
/// its escapes, and 16 KiB for the reason to start, which may quote a recorded one, are 224 KiB of AWS's 256.
/// </remarks>
public static class PayloadBudget
{
    /// <summary>Bytes of JSON. AWS's limit is 262,144 ("Service quotas", Step Functions guide).</summary>
    public const int SettingsMax = 65_536;

    /// <summary>Null when the settings fit; else what to change. Only these two have lists of texts.</summary>
    public static string? Excess(SmokeSettings smoke, WatchSettings watch)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(smoke, PlanJson.Default.SmokeSettings).Length
            + JsonSerializer.SerializeToUtf8Bytes(watch, PlanJson.Default.WatchSettings).Length;
        return bytes <= SettingsMax ? null
            : $"smoke and watch are {bytes} bytes; expected at most {SettingsMax}, as every state of the workflow "
            + "hands them on and AWS ends an execution at 262144. Shorten smoke.checks or watch.alarms.";
    }
}
