using BlueGreen.Core.Settings;

namespace BlueGreen.Core.Watching;

/// <summary>Judges the alarms that the settings name: one in ALARM fails the deployment.</summary>
public static class AlarmPolicy
{
    public static Judgement Judge(IReadOnlyList<AlarmState> found, WatchSettings settings)
    {
        if (found.FirstOrDefault(alarm => alarm.State == "ALARM") is { } raised)
            return new Judgement.Breach($"the alarm {raised.Name} is in ALARM: {raised.Reason}");
        var missing = settings.Alarms.Except(found.Select(alarm => alarm.Name)).ToList();
        return missing.Count > 0
            ? new Judgement.Missing($"no alarm is named {string.Join(", ", missing)}")
            : new Judgement.Good($"{found.Count} alarms quiet");
    }
}
