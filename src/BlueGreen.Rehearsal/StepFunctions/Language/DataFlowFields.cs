namespace BlueGreen.Rehearsal.StepFunctions.Language;

/// <summary>The data-flow fields a kind of state may have, as the Amazon States Language tabulates them.</summary>
[Flags]
internal enum DataFlowFields
{
    None = 0,
    InputOutput = 1,
    Parameters = 2,
    Result = 4,
    ResultSelector = 8,
    Assign = 16,

    /// <summary>`Parameters` is the older name of a Map state's `ItemSelector`, which the state reads itself.</summary>
    Map = InputOutput | Result | ResultSelector | Assign,
    Pass = InputOutput | Parameters | Result | Assign,
    Task = InputOutput | Parameters | Result | ResultSelector | Assign,
    ChoiceOrWait = InputOutput | Assign,
    Catcher = Result | Assign,
}
