using System.Collections.Immutable;
using System.Globalization;

namespace BlueGreen.Rehearsal.Events;

/// <summary>EventBridge's six cron fields: minutes, hours, day of month, month, day of week, year.</summary>
/// <remarks>`L`, `W` and `#` are refused: no rule here counts days from a month's end.</remarks>
internal sealed class CronSchedule : Schedule
{
    private const int YearMin = 1970;
    private const int YearMax = 2199;

    private static readonly string[] Months =
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    private static readonly string[] Days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly ImmutableSortedSet<int> _minutes;
    private readonly ImmutableSortedSet<int> _hours;
    private readonly ImmutableSortedSet<int> _daysOfMonth;
    private readonly ImmutableSortedSet<int> _months;
    private readonly ImmutableSortedSet<int> _daysOfWeek;
    private readonly ImmutableSortedSet<int> _years;

    private CronSchedule(string expression, string[] fields)
    {
        _minutes = Field(expression, fields[0], 0, 59, []);
        _hours = Field(expression, fields[1], 0, 23, []);
        _daysOfMonth = Field(expression, fields[2], 1, 31, []);
        _months = Field(expression, fields[3], 1, 12, Months);
        _daysOfWeek = Field(expression, fields[4], 1, 7, Days);
        _years = Field(expression, fields[5], YearMin, YearMax, []);
    }

    public static new CronSchedule Parse(string expression)
    {
        var fields = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 6)
        {
            throw Invalid(expression, "cron wants six fields");
        }
        return (fields[2] == "?") == (fields[4] == "?")
            ? throw Invalid(expression, "exactly one of day of month and day of week is ?")
            : new(expression, fields);
    }

    public override DateTimeOffset? After(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var next = new DateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, 0, DateTimeKind.Utc).AddMinutes(1);
        for (var day = next.Date; day.Year <= _years.Max; day = day.AddDays(1))
        {
            if (!IsDay(day))
            {
                continue;
            }
            var earliest = day == next.Date ? next.TimeOfDay : TimeSpan.Zero;
            foreach (var hour in _hours)
            {
                foreach (var minute in _minutes)
                {
                    if (new TimeSpan(hour, minute, 0) is var time && time >= earliest)
                    {
                        return new(day + time);
                    }
                }
            }
        }
        return null;
    }

    private bool IsDay(DateTime day) => _years.Contains(day.Year) && _months.Contains(day.Month)
        && _daysOfMonth.Contains(day.Day) && _daysOfWeek.Contains((int)day.DayOfWeek + 1);

    private static ImmutableSortedSet<int> Field(string expression, string field, int min, int max, string[] names)
    {
        return [.. field.Split(',').SelectMany(Part)];

        IEnumerable<int> Part(string part)
        {
            var (range, step) = part.Split('/') is [var before, var after] ? (before, Number(after)) : (part, 1);
            var (first, last) = range switch
            {
                "*" or "?" => (min, max),
                _ when range.Split('-') is [var from, var to] => (Number(from), Number(to)),
                _ => (Number(range), part.Contains('/') ? max : Number(range)),
            };
            if (first < min || last > max || first > last || step < 1)
            {
                throw Invalid(expression, $"{part} is outside {min}-{max}");
            }
            for (var value = first; value <= last; value += step)
            {
                yield return value;
            }
        }

        int Number(string text) =>
            Array.IndexOf(names, text.ToUpperInvariant()) is >= 0 and var index ? index + 1
            : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
            : throw Invalid(expression, $"the rehearsal does not understand {text}");
    }
}
