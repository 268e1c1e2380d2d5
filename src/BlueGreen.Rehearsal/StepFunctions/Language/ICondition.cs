namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>The condition of a choice rule.</summary>
internal interface ICondition
{
    /// <exception cref="StateFailedException">The condition names data that is not there.</exception>
    bool Holds(Evaluation with);
}
