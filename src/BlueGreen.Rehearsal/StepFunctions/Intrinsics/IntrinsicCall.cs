using System.Text.Json.Nodes;
using BlueGreen.Rehearsal.StepFunctions.Language;

namespace BlueGreen.Rehearsal.StepFunctions.Intrinsics;

/// <summary>A call such as <c>States.Format('{} of {}', $.done, $.all)</c>.</summary>
internal sealed record IntrinsicCall(IntrinsicFunction Function, IReadOnlyList<IExpression> Arguments) : IExpression
{
    public JsonNode? Evaluate(Evaluation with) =>
        Function(new IntrinsicArguments([.. Arguments.Select(argument => argument.Evaluate(with))], with.Chance));
}
