using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace BlueGreen.Rehearsal.Template;

/// <summary>The order in which resources can be made: each after all that it refers to or depends on.</summary>
internal static class DependencyOrder
{
    /// <summary>As early as possible in the template's own order.</summary>
    /// <exception cref="TemplateException">A circle, or a name that is nowhere.</exception>
    public static ImmutableArray<TemplateResource> Of(IEnumerable<TemplateResource> resources)
    {
        var byId = resources.ToImmutableDictionary(resource => resource.LogicalId);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<TemplateResource>(byId.Count);
        foreach (var resource in resources)
        {
            Visit(resource, []);
        }
        return order.DrainToImmutable();

        void Visit(TemplateResource resource, ImmutableList<string> path)
        {
            if (path.Contains(resource.LogicalId))
            {
                throw new TemplateException(
                    "The resources depend on each other in a circle: "
                    + $"{string.Join(" -> ", path.Add(resource.LogicalId))}.");
            }
            if (done.Contains(resource.LogicalId))
            {
                return;
            }
            foreach (var name in resource.DependsOn.Concat(References(resource.Properties)).Distinct())
            {
                // Names of parameters, pseudo parameters and resources left out by a condition are no dependencies.
                if (byId.TryGetValue(name, out var dependency))
                {
                    Visit(dependency, path.Add(resource.LogicalId));
                }
            }
            done.Add(resource.LogicalId);
            order.Add(resource);
        }
    }

    /// <summary>Every name that Ref, Fn::GetAtt and Fn::Sub mention anywhere below <paramref name="node"/>.</summary>
    public static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } call when call["Ref"] is JsonValue name => [name.ToString()],
        JsonObject { Count: 1 } call when call["Fn::GetAtt"] is { } target => [Owner(target)],
        JsonObject { Count: 1 } call when call["Fn::Sub"] is { } template => Substituted(template),
        JsonObject members => members.SelectMany(member => References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static string Owner(JsonNode target) =>
        target is JsonArray parts ? $"{parts.FirstOrDefault()}" : target.ToString().Split('.')[0];

    private static IEnumerable<string> Substituted(JsonNode body)
    {
        var (template, own) = body is JsonArray { Count: 2 } pair
            ? (pair[0], pair[1] as JsonObject ?? []) : (body, []);
        return Substitution.Names($"{template}")
            .Where(name => !own.ContainsKey(name))
            .Select(name => name.Split('.')[0])
            .Concat(References(own));
    }
}
