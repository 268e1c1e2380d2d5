using System.Text.Json.Serialization;

namespace BlueGreen.Core;

/// <summary>One of the two identical fleets behind the load balancer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Colour>))]
public enum Colour
{
    [JsonStringEnumMemberName("blue")]
    Blue,

    [JsonStringEnumMemberName("green")]
    Green,
}

/// <summary>Questions about a colour.</summary>
public static class Colours
{
    extension(Colour colour)
    {
        public Colour Other => colour == Colour.Blue ? Colour.Green : Colour.Blue;

        public string Name => colour == Colour.Blue ? "blue" : "green";
    }
}
