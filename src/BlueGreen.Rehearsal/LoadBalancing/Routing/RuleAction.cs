using System.Collections.Immutable;

namespace BlueGreen.Rehearsal.LoadBalancing.Routing;

/// <summary>What a rule does with a request that meets its conditions.</summary>
public abstract record RuleAction
{
    private RuleAction() { }

    public sealed record Forward(ImmutableArray<WeightedGroup> Groups, Stickiness Stickiness) : RuleAction
    {
        /// <summary>2^32 over the golden ratio: multiples of it fall evenly between each other.</summary>
        private const uint GoldenStep = 2654435769;

        private readonly uint _total = (uint)Groups.Sum(weighted => weighted.Weight);

        /// <summary>
        /// The group for the rule's n-th request: exact shares over the long run, evenly interleaved in the short,
        /// and the same in every run. Null when every weight is zero.
        /// </summary>
        public TargetGroup? Choose(uint turn)
        {
            var mark = (uint)((unchecked(turn * GoldenStep) * (ulong)_total) >> 32);
            foreach (var (group, weight) in Groups)
            {
                if (mark < weight) return group;
                mark -= (uint)weight;
            }
            return null;
        }
    }

    public sealed record FixedResponse(int StatusCode, string ContentType, string Body) : RuleAction;

    /// <summary>
    /// Members may name parts of the request: `#{protocol}`, `#{host}`, `#{port}`, `#{path}`, `#{query}`.
    /// </summary>
    public sealed record Redirect(
        int StatusCode, string Protocol, string Host, string Port, string Path, string Query) : RuleAction;
}
