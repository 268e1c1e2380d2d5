using System.Text.Json;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>The grants that no scenario uses and that stay all the same, each with its reason.</summary>
public sealed record KeptPermissions(IReadOnlyList<KeptPermission> Entries)
{
    public static readonly KeptPermissions None = new([]);

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="BadInputException">The file is not there, or not of its form.</exception>
    public static KeptPermissions Read(string file)
    {
        try
        {
            return new(JsonSerializer.Deserialize<List<KeptPermission>>(File.ReadAllText(file), s_json) ?? []);
        }
        catch (JsonException malformed)
        {
            throw new BadInputException(
                $"{file}: {malformed.Message} Expected a list of objects with `role`, `action` and `reason`.");
        }
        catch (FileNotFoundException)
        {
            throw new BadInputException($"{file} is missing; expected a list of kept permissions, `[]` for none.");
        }
    }

    public string? ReasonFor(GrantKey key) => Entries.FirstOrDefault(entry => entry.Key == key)?.Reason;
}

/// <summary>One entry of the file.</summary>
public sealed record KeptPermission(string Role, string Action, string Reason)
{
    public GrantKey Key => new(Role, Action);
}
