namespace BlueGreen.Rehearsal.Iam.Access;

/// <summary>AWS Lambda. Its Invoke is the one operation whose action has another name.</summary>
internal static class LambdaAccess
{
    public static IEnumerable<AccessRow> Rows =>
    [
        .. AccessRow.Unscoped("lambda", "ListFunctions", "GetAccountSettings"),
        .. AccessRow.On("lambda", Function,
            "GetFunction", "GetFunctionConfiguration", "GetFunctionConcurrency", "GetPolicy",
            "ListVersionsByFunction", "ListAliases", "ListTags"),
        new("lambda:Invoke", subject => [new("lambda:InvokeFunction", Function(subject))]),
    ];

    private static string Function(AccessSubject subject) =>
        subject.Arn("lambda", "function:", subject.Text("FunctionName"));
}
