namespace BlueGreen.Tests.BadInput;

/// <summary>Inputs of executions that a pipeline of the repository `shop` understands.</summary>
internal static class RequestTexts
{
    public const string Digest = "sha256:2222222222222222222222222222222222222222222222222222222222222222";

    /// <summary>What a person or the workflow itself sends.</summary>
    public static readonly string[] Typed =
    [
        """{"image":"shop:v2"}""",
        """{"image":"shop:v2","approval":true}""",
        $$"""{"image":"shop@{{Digest}}","approval":false}""",
        """{"action":"rollback"}""",
        """{"action":"rollback","reason":"orders fail"}""",
        """{"action":"sweep"}""",
        """{"action":"retire","deploymentId":"d-1","colour":"blue"}""",
    ];

    public const string TypedNames =
        """{"image":"","approval":1,"action":"","reason":1,"deploymentId":"","colour":""}""";

    /// <summary>What EventBridge sends, as AWS documents its events.</summary>
    public static readonly string[] Events =
    [
        Of("ECR Image Action", "aws.ecr", $$"""
            {"action-type":"PUSH","result":"SUCCESS","repository-name":"shop","image-digest":"{{Digest}}",
             "image-tag":"v2"}
            """),
        Of("ECR Image Action", "aws.ecr", $$"""
            {"action-type":"PUSH","result":"SUCCESS","repository-name":"shop","image-digest":"{{Digest}}",
             "image-tag":""}
            """),
        Of("Step Functions Execution Status Change", "aws.states", """
            {"executionArn":"arn:aws:states:eu-west-1:111111111111:execution:shop-deploy:d-1","status":"ABORTED"}
            """),
        Of("Step Functions Execution Status Change", "aws.states", """
            {"executionArn":"arn:execution:other","status":"FAILED"}
            """),
        Of("CloudWatch Alarm State Change", "aws.cloudwatch", """
            {"alarmName":"shop-unanswered","state":{"value":"ALARM"}}
            """),
    ];

    public static readonly string EventNames = Of("", "aws.ecr", """
        {"action-type":"PUSH","result":"SUCCESS","repository-name":"shop","image-digest":"x","image-tag":"",
         "executionArn":"","status":"","alarmName":"","state":{"value":""}}
        """);

    private static string Of(string type, string source, string detail) =>
        $$"""
        {"version":"0","id":"13cde686-328b-6117-af20-0e5566167482","detail-type":"{{type}}","source":"{{source}}",
         "account":"111111111111","time":"2026-11-28T09:00:00Z","region":"eu-west-1","resources":[],"detail":{{detail}}}
        """;
}
