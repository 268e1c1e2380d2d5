using System.Globalization;
using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.LoadBalancing.Api;

/// <summary>Cuts a list as `PageSize` and `Marker` ask.</summary>
public static class ElbPage
{
    /// <summary>The largest `PageSize` the API takes, and what it uses when none is given.</summary>
    private const int SizeMax = 400;

    public static JsonObject Of<T>(string member, IEnumerable<T> all, JsonObject request, Func<T, JsonObject> shape)
    {
        var size = request.Number("PageSize") ?? SizeMax;
        if (size is < 1 or > SizeMax) throw Elb.Invalid($"PageSize '{size}' must be 1 to {SizeMax}");
        var from = 0;
        if (request.Text("Marker") is { } marker
            && !int.TryParse(marker, NumberStyles.None, CultureInfo.InvariantCulture, out from))
            throw Elb.Invalid($"Marker '{marker}' is not one this service gave");

        var rest = all.Skip(from).Take(size + 1).ToList();
        var answer = new JsonObject { [member] = new JsonArray([.. rest.Take(size).Select(shape)]) };
        if (rest.Count > size) answer["NextMarker"] = (from + size).ToString(CultureInfo.InvariantCulture);
        return answer;
    }
}
