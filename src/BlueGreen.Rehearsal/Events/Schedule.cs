using System.Globalization;
using System.Text.RegularExpressions;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Events;

/// <summary>When a scheduled rule runs: `rate(5 minutes)` or `cron(0 12 * * ? *)`, in UTC.</summary>
internal abstract partial class Schedule
{
    /// <summary>The next run after <paramref name="instant"/>; null when there is none any more.</summary>
    public abstract DateTimeOffset? After(DateTimeOffset instant);

    /// <exception cref="AwsException">`ValidationException`: the expression is neither.</exception>
    public static Schedule Parse(string expression)
    {
        if (RateExpression().Match(expression) is { Success: true } rate)
        {
            var count = int.Parse(rate.Groups["count"].Value, CultureInfo.InvariantCulture);
            var unit = rate.Groups["unit"].Value;
            return count > 0 && (count == 1) == !unit.EndsWith('s')
                ? new Rate(Unit(unit.TrimEnd('s')) * count)
                : throw Invalid(expression, "one minute, two minutes: the unit agrees with the number");
        }
        return CronExpression().Match(expression) is { Success: true } cron
            ? CronSchedule.Parse(cron.Groups["fields"].Value)
            : throw Invalid(expression, "it is neither rate(...) nor cron(...)");
    }

    internal static AwsException Invalid(string expression, string reason) =>
        new("ValidationException", $"Parameter ScheduleExpression is not valid: '{expression}': {reason}.");

    private static TimeSpan Unit(string unit) => unit switch
    {
        "minute" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    [GeneratedRegex(@"^rate\((?<count>\d+) (?<unit>minutes?|hours?|days?)\)$")]
    private static partial Regex RateExpression();

    [GeneratedRegex(@"^cron\((?<fields>[^()]+)\)$")]
    private static partial Regex CronExpression();

    private sealed class Rate(TimeSpan every) : Schedule
    {
        public override DateTimeOffset? After(DateTimeOffset instant) => instant + every;
    }
}
