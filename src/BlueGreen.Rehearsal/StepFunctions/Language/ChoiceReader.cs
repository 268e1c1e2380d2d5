using System.Text.Json;
using BlueGreen.Rehearsal.StepFunctions.Definitions;

namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>Compiles the condition of a choice rule: And, Or, Not, or one comparison of a variable.</summary>
internal static class ChoiceReader
{
    public static ICondition Read(FieldReader rule)
    {
        if (rule.Has("And") || rule.Has("Or"))
        {
            var name = rule.Has("And") ? "And" : "Or";
            return new AllOrAny(name == "And", [.. rule.SomeObjects(name).Select(Nested)]);
        }
        if (rule.Has("Not"))
        {
            return new Negation(Nested(rule.Object("Not")));
        }
        return Compared(rule);
    }

    private static ICondition Nested(FieldReader rule)
    {
        var condition = Read(rule);
        rule.RefuseUnread();
        return condition;
    }

    private static ICondition Compared(FieldReader rule)
    {
        var variable = JsonPathLanguage.Path(rule, "Variable", rule.RequiredText("Variable"));
        var names = rule.Names.Where(ChoiceOperators.IsOperator).ToList();
        if (names.Count != 1)
        {
            rule.Problem("A Choice rule must have exactly one comparison operator", string.Empty);
            return new Never();
        }
        var name = names[0];
        if (name.EndsWith("Path", StringComparison.Ordinal))
        {
            var path = JsonPathLanguage.Path(rule, name, rule.RequiredText(name));
            return variable is null || path is null
                ? new Never()
                : new ComparisonWithPath(variable, ChoiceOperators.Of(name[..^"Path".Length]), path);
        }
        var kind = ChoiceOperators.OperandKind(name);
        var operand = rule.Literal(name, kind) ?? JsonElement.Parse("null");
        if (name.StartsWith("Timestamp", StringComparison.Ordinal) && Timestamps.Parse(operand.ToString()) is null)
        {
            rule.Problem(Timestamps.Unfit, name);
        }
        return variable is null
            ? new Never()
            : new ComparisonWithLiteral(variable, name, ChoiceOperators.Of(name), operand);
    }

    private sealed record AllOrAny(bool IsAll, IReadOnlyList<ICondition> Conditions) : ICondition
    {
        public bool Holds(Evaluation with) => IsAll
            ? Conditions.All(condition => condition.Holds(with))
            : Conditions.Any(condition => condition.Holds(with));
    }

    private sealed record Negation(ICondition Inner) : ICondition
    {
        public bool Holds(Evaluation with) => !Inner.Holds(with);
    }

    /// <summary>Stands for a condition that was reported as a problem; the definition is refused.</summary>
    private sealed record Never : ICondition
    {
        public bool Holds(Evaluation with) => false;
    }
}
