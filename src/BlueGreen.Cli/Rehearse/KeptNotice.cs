namespace BlueGreen.Cli.Rehearse;

/// <summary>What somebody needs to know who wants to use a kept rehearsal.</summary>
internal static class KeptNotice
{
    public static IEnumerable<string> For(RunningRehearsal rehearsal) =>
    [
        "The rehearsal stays up until Ctrl-C. In another terminal:",
        $"  export AWS_ENDPOINT_URL={rehearsal.EndpointUrl}",
        // The SDKs read the first of these, version 1 of the AWS CLI the second.
        $"  export AWS_REGION={rehearsal.Aws.Parts.Account.Region}",
        $"  export AWS_DEFAULT_REGION={rehearsal.Aws.Parts.Account.Region}",
        "  export AWS_ACCESS_KEY_ID=rehearsal AWS_SECRET_ACCESS_KEY=rehearsal",
        "  aws stepfunctions list-state-machines",
        "  dotnet run --project src/BlueGreen.Cli -- push samples/images/v3.json",
        "  dotnet run --project src/BlueGreen.Cli -- status",
        $"Production: {rehearsal.ProductionUrl}",
    ];
}
