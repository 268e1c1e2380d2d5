namespace BlueGreen.Rehearsal.StepFunctions.Definitions;

/// <summary>One thing that is wrong with a definition: AWS's code and words for it, and where it stands.</summary>
/// <param name="Location">Null where it is the whole machine's; AWS then says `at null`.</param>
internal sealed record DefinitionProblem(string Code, string Message, string? Location)
{
    // API reference, "ValidateStateMachineDefinitionDiagnostic".
    public const string SchemaFailed = "SCHEMA_VALIDATION_FAILED";
    public const string NotJson = "INVALID_JSON_DESCRIPTION";
    public const string MissingTarget = "MISSING_TRANSITION_TARGET";
    public const string MissingEnd = "MISSING_END_STATE";
    public const string DuplicateName = "DUPLICATE_STATE_NAME";
    public const string NameTooLong = "STATE_MACHINE_NAME_TOO_LONG";

    /// <summary>Begins every refusal of something that AWS accepts and this interpreter does not.</summary>
    public const string NotImitated = "NOT_IMITATED";

    public override string ToString() => $"{Code}: {Message} at {Location ?? "null"}";
}
