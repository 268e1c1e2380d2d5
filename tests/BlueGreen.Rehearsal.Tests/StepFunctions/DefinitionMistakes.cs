namespace BlueGreen.Rehearsal.Tests.StepFunctions;

/// <summary>What may be wrong with a definition, and what CreateStateMachine says of it.</summary>
public static class DefinitionMistakes
{
    /// <summary>Each message as AWS words it where that is public (decision 0027), else in our own words.</summary>
    public static TheoryData<string, string> All => new()
    {
        // The machine.
        { "", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null" },
        { "[]", "SCHEMA_VALIDATION_FAILED: Definition must be a valid JSON object at null" },
        { """{"StartAt":""", "INVALID_JSON_DESCRIPTION: " },
        { """{"StartAt":"A","StartAt":"A","States":{}}""", "INVALID_JSON_DESCRIPTION: " },
        { "{}", "SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'" },
        { """{"States":{}}""", "SCHEMA_VALIDATION_FAILED: These fields are required: [StartAt] at /'" },
        { Machine("\"Retries\":1"), "SCHEMA_VALIDATION_FAILED: Field 'Retries' is not supported at /'" },
        { Machine("\"TimeoutSeconds\":0"), "Expected an integer from 1 to 99999999, found 0 at /TimeoutSeconds" },
        {
            Machine("\"QueryLanguage\":\"XPath\""),
            "The field 'QueryLanguage' should have one of these values: [JSONPath, JSONata]"
        },

        // Where states lead.
        {
            One("""{"Type":"Pass","Next":"B"}"""),
            "MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next"
        },
        { One("""{"Type":"Pass","Next":"B"}"""), "MISSING_END_STATE: Workflow has no terminal state at null" },
        {
            """{"StartAt":"B","States":{"A":{"Type":"Pass","End":true}}}""",
            "MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /StartAt"
        },
        {
            Choice("""{"Variable":"$.a","IsNull":true,"Next":"B"}"""),
            "Missing 'Next' target: B at /States/A/Choices[0]/Next"
        },
        {
            One("""{"Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"Next":"A"}],"Default":"C"}"""),
            "Missing 'Next' target: C at /States/A/Default"
        },
        {
            Task("""{"Catch":[{"ErrorEquals":["X"],"Next":"B"}]"""),
            "Missing 'Next' target: B at /States/A/Catch[0]/Next"
        },
        { One("""{"Type":"Pass","Next":"A"}"""), "'MISSING_END_STATE: Workflow has no terminal state at null'" },
        {
            Two("""{"Type":"Pass","End":true}"""),
            "'MISSING_TRANSITION_TARGET: State \"B\" is not reachable. at /States/B'"
        },
        {
            Branch("B", """{"Type":"Pass","Next":"A"}"""),
            "Missing 'Next' target: A at /States/A/Branches[0]/States/B/Next"
        },

        // Every state.
        { One("""{"End":true}"""), "These fields are required: [Type] at /States/A" },
        {
            One("""{"Type":"Sleep","End":true}"""),
            "The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, "
            + "Parallel, Map] at /States/A/Type"
        },
        { One("""{"Type":"Pass"}"""), "exactly one of 'Next' and 'End'" },
        { One("""{"Type":"Pass","Next":"A","End":true}"""), "exactly one of 'Next' and 'End'" },
        { One("""{"Type":"Pass","End":true,"Retry":[]}"""), "Field 'Retry' is not supported at /States/A" },
        {
            One("""{"Type":"Pass","End":true,"TimeoutSeconds":1}"""),
            "Field 'TimeoutSeconds' is not supported at /States/A"
        },
        { One("""{"Type":"Succeed","End":true}"""), "Field 'End' is not supported at /States/A" },
        { One("""{"Type":"Wait","Seconds":1,"ResultPath":null,"End":true}"""), "Field 'ResultPath' is not supported" },
        {
            One("""{"Type":"Pass","Output":1,"End":true}"""),
            "The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' "
            + "QueryLanguage at /States/A"
        },
        {
            Branch("A", """{"Type":"Pass","End":true}"""),
            "DUPLICATE_STATE_NAME: Duplicate State name: A at /States/A/Branches[0]/States/A"
        },
        {
            Named(new string('n', 81)),
            "STATE_MACHINE_NAME_TOO_LONG: State name must be at most 80 characters, found 81"
        },

        // Paths, templates, intrinsic functions.
        { One("""{"Type":"Pass","End":true,"InputPath":"$.a["}"""), "at /States/A/InputPath" },
        { One("""{"Type":"Pass","End":true,"ResultPath":"$.a[*]"}"""), "Value is not a Reference Path" },
        {
            One("""{"Type":"Pass","End":true,"Parameters":{"a.$":"a"}}"""),
            "The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call at "
            + "/States/A/Parameters"
        },
        {
            One("""{"Type":"Pass","End":true,"Parameters":{"a.$":"States.Nothing()"}}"""),
            "valid intrinsic function call"
        },
        {
            One("""{"Type":"Pass","End":true,"InputPath":"$[?((((((((((((((((((((((((@.a"}"""),
            "at /States/A/InputPath"
        },

        // One type of state.
        { One("""{"Type":"Wait","End":true}"""), "exactly one of Seconds" },
        {
            One("""{"Type":"Wait","Seconds":1,"SecondsPath":"$.a","End":true}"""),
            "'Seconds' and 'SecondsPath' exclude"
        },
        { One("""{"Type":"Wait","Seconds":"1","End":true}"""), "Expected value of type Number" },
        { One("""{"Type":"Wait","Seconds":-1,"End":true}"""), "found -1 at /States/A/Seconds" },
        {
            One("""{"Type":"Wait","Timestamp":"tomorrow","End":true}"""),
            "String does not match RFC3339 timestamp at /States/A/Timestamp"
        },
        { One("""{"Type":"Choice","Choices":[]}"""), "Value cannot be empty at /States/A/Choices" },
        { One("""{"Type":"Choice"}"""), "These fields are required: [Choices] at /States/A" },
        { Choice("""{"Variable":"$.a","Next":"A"}"""), "exactly one comparison operator" },
        { Choice("""{"Variable":"$.a","Like":"x","Next":"A"}"""), "Field 'Like' is not supported" },
        { Choice("""{"Variable":"$.a","NumericEquals":"1","Next":"A"}"""), "Expected value of type Number" },
        { Choice("""{"IsNull":true,"Next":"A"}"""), "These fields are required: [Variable]" },
        { Choice("""{"And":[],"Next":"A"}"""), "Value cannot be empty at /States/A/Choices[0]/And" },
        {
            Choice("""{"Variable":"$.a","TimestampEquals":"x","Next":"A"}"""),
            "String does not match RFC3339 timestamp"
        },
        { One("""{"Type":"Parallel","Branches":[],"End":true}"""), "Value cannot be empty at /States/A/Branches" },
        { One("""{"Type":"Map","End":true}"""), "These fields are required: [ItemProcessor] at /States/A" },
        { One("""{"Type":"Task","End":true}"""), "These fields are required: [Resource] at /States/A" },
        {
            One("""{"Type":"Task","Resource":"arn:aws:states:::dynamodb:query","End":true}"""),
            "The resource provided arn:aws:states:::dynamodb:query is not recognized. The value is not a valid "
            + "resource ARN, or the resource is not available in this region. at /States/A/Resource"
        },
        { Task("""{"Credentials":{}"""), "The field 'RoleArn' is required but was missing at /States/A/Credentials" },
        { Task("""{"TimeoutSeconds":5,"HeartbeatSeconds":5"""), "'HeartbeatSeconds' must be less than" },
        { Task("""{"TimeoutSecondsPath":"$.a","TimeoutSeconds":5"""), "exclude each other" },
        { Task("""{"Retry":[{"ErrorEquals":[]}]"""), "Value cannot be empty at /States/A/Retry[0]/ErrorEquals" },
        { Task("""{"Retry":[{"ErrorEquals":["X","States.ALL"]}]"""), "States.ALL must appear alone" },
        { Task("""{"Retry":[{"ErrorEquals":["States.ALL"]},{"ErrorEquals":["X"]}]"""), "in the last element" },
        { Task("""{"Retry":[{"ErrorEquals":["X"],"BackoffRate":0.5}]"""), "found 0.5" },
        { Task("""{"Retry":[{"ErrorEquals":["X"],"MaxDelaySeconds":31622400}]"""), "found 31622400" },
        { Task("""{"Retry":[{"ErrorEquals":["X"],"JitterStrategy":"SOME"}]"""), "[FULL, NONE]" },
    };

    public static string One(string state) => Named("A", state);

    private static string Named(string name, string state = """{"Type":"Pass","End":true}""") =>
        $$"""{"StartAt":"{{name}}","States":{"{{name}}":{{state}}""" + "}}";

    private static string Machine(string field) => "{" + field + "," + One("""{"Type":"Pass","End":true}""")[1..];

    private static string Two(string state) => One(state + ",\"B\":" + state);

    private static string Choice(string rule) => One("""{"Type":"Choice","Choices":[""" + rule + "]}");

    private static string Branch(string name, string state) =>
        One("""{"Type":"Parallel","End":true,"Branches":[""" + Named(name, state) + "]}");

    /// <param name="fields">Of the task, from the opening brace on.</param>
    private static string Task(string fields) =>
        One($$"""{{fields}},"Type":"Task","Resource":"{{Rehearsed.Function}}","End":true""" + "}");
}
