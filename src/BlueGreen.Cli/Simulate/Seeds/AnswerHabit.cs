namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>How somebody answers the workflow's question.</summary>
internal enum AnswerHabit
{
    Approves,

    Rejects,

    ApprovesTwice,

    ApprovesForOther,

    ApprovesLate,

    SaysNothing,

    SaysNonsense,
}
