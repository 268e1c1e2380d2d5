using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.CloudWatch.Api;

/// <summary>Where a page of a list begins, how long it is, and the `NextToken` of the one behind it.</summary>
public readonly record struct CloudWatchPage(int Start, int Size)
{
    /// <summary>Reads `NextToken`, and <paramref name="member"/> as the page's size.</summary>
    public static CloudWatchPage Of(JsonObject request, string? member, int size, int sizeMax)
    {
        var start = 0;
        if (request.Text("NextToken") is { } token
            && (!int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out start) || start == 0))
            throw new AwsException("InvalidNextToken", $"The next token '{token}' is not one this service gave");
        var asked = member is null ? null : request.Number(member);
        if (asked < 1 || asked > sizeMax)
            throw new AwsException("ValidationError", $"{member} must be 1 to {sizeMax}, found {asked}");
        return new(start, asked ?? size);
    }

    public JsonObject Answer(string member, IReadOnlyList<JsonObject> all)
    {
        var answer = new JsonObject { [member] = new JsonArray([.. all.Skip(Start).Take(Size)]) };
        Continue(answer, all.Count);
        return answer;
    }

    /// <summary>Says how to go on, where there is more.</summary>
    public void Continue(JsonObject answer, int count)
    {
        if (Start + Size < count) answer["NextToken"] = (Start + Size).ToString(CultureInfo.InvariantCulture);
    }
}
