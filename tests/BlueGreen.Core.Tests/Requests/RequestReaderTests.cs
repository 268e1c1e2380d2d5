using System.Text.Json;
using BlueGreen.Core.Requests;

namespace BlueGreen.Core.Tests.Requests;

public sealed class RequestReaderTests
{
    [Fact]
    public void Image_ByTag_IsADeployment() => Assert.Equal(
        new WorkflowRequest.Deploy("v2", null, null), Read("""{"image": "shop:v2"}"""));

    [Fact]
    public void Image_ByDigestWithApproval_IsADeployment() => Assert.Equal(
        new WorkflowRequest.Deploy(null, Some.Digest, true),
        Read($$"""{"image": "shop@{{Some.Digest}}", "approval": true}"""));

    [Fact]
    public void Rollback_WithAReason_KeepsIt() => Assert.Equal(
        new WorkflowRequest.Rollback("slow"), Read("""{"action": "rollback", "reason": "slow"}"""));

    [Fact]
    public void Retire_OfAColour_IsRead() => Assert.Equal(
        new WorkflowRequest.Retire("d-1", Colour.Blue),
        Read("""{"action": "retire", "deploymentId": "d-1", "colour": "blue"}"""));

    [Fact]
    public void Sweep_IsRead() => Assert.IsType<WorkflowRequest.Sweep>(Read("""{"action": "sweep"}"""));

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    public void Approval_MayBeAskedForOrWaived(string approval, bool? wanted) => Assert.Equal(
        new WorkflowRequest.Deploy("v2", null, wanted),
        Read($$"""{"image": "shop:v2", "approval": {{approval}}}"""));

    [Theory]
    [InlineData("""{"action": "rollback"}""")]
    [InlineData("""{"action": "rollback", "reason": null}""")]
    public void Rollback_MayHaveNoReason(string input) =>
        Assert.Equal(new WorkflowRequest.Rollback(null), Read(input));

    [Fact]
    public void Retire_OfGreen_IsRead() => Assert.Equal(
        new WorkflowRequest.Retire("d-1", Colour.Green),
        Read("""{"action": "retire", "deploymentId": "d-1", "colour": "green"}"""));

    /// <summary>The whole sentence once: what was found, what was expected, and what to send.</summary>
    [Fact]
    public void Refusal_SaysWhatToSend() => Assert.Equal(
        "the input is []; expected a JSON object. Start an execution with {\"image\": \"REPOSITORY:TAG\"}, "
        + "{\"image\": \"REPOSITORY@sha256:DIGEST\"}, {\"action\": \"rollback\"} or {\"action\": \"sweep\"}.",
        Assert.IsType<WorkflowRequest.Invalid>(Read("[]")).Reason);

    [Theory]
    [InlineData(98, false)]
    [InlineData(99, true)]
    public void Value_LongerThanALine_IsCut(int length, bool cut)
    {
        var text = new string('x', length);
        var reason = Assert.IsType<WorkflowRequest.Invalid>(Read($$"""{"action": "{{text}}"}""")).Reason;
        Assert.StartsWith(
            cut ? $"action is \"{text}...; expected" : $"action is \"{text}\"; expected", reason,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", "the input is {}; expected a member `image` or `action`.")]
    [InlineData("""{"action": "explode"}""",
        "action is \"explode\"; expected \"rollback\", \"retire\" or \"sweep\".")]
    [InlineData("""{"action": "rollback", "reason": 3}""", "reason is 3; expected a text, or no such member.")]
    [InlineData("""{"action": "retire", "deploymentId": "", "colour": "blue"}""",
        "deploymentId is \"\"; expected the name of the deployment.")]
    [InlineData("""{"action": "retire", "deploymentId": "d", "colour": "red"}""",
        "colour is \"red\"; expected \"blue\" or \"green\".")]
    [InlineData("""{"image": 3}""",
        "image is 3; expected \"shop:TAG\" or \"shop@sha256:\" and 64 hexadecimal digits.")]
    [InlineData("""{"image": "shop:v2", "approval": "yes"}""",
        "approval is \"yes\"; expected true, false, or no such member.")]
    [InlineData("""{"image": "shop:v2", "aproval": true}""",
        "`aproval` is not known here; expected only image and approval.")]
    [InlineData("""{"action": "rollback", "colour": "blue"}""",
        "`colour` is not known here; expected only action and reason.")]
    [InlineData("""{"action": "retire", "deploymentId": "d", "colour": "blue", "x": 1}""",
        "`x` is not known here; expected only action and deploymentId and colour.")]
    [InlineData("""{"image": "\ud800"}""",
        """the input is not text: it has half a character in {"image": "\ud800; expected whole characters.""")]
    [InlineData("""{"detail-type": "x", "source": "aws.s3"}""",
        "source is \"aws.s3\"; expected \"aws.ecr\", \"aws.states\" or \"aws.cloudwatch\".")]
    [InlineData("""{"detail-type": "x", "source": 3}""",
        "source is 3; expected \"aws.ecr\", \"aws.states\" or \"aws.cloudwatch\".")]
    [InlineData("""{"detail-type": "x", "source": "aws.ecr", "detail": 3}""",
        "detail.action-type is absent; expected \"PUSH\".")]
    [InlineData("""{"detail-type": "x", "source": "aws.ecr", "detail": {"action-type": "PUSH"}}""",
        "detail.result is absent; expected \"SUCCESS\".")]
    [InlineData("""
        {"detail-type": "x", "source": "aws.ecr", "detail": {"action-type": "PUSH", "result": "SUCCESS"}}
        """, "detail.repository-name is absent; expected \"shop\".")]
    [InlineData("""
        {"detail-type": "x", "source": "aws.ecr", "detail":
            {"action-type": "PUSH", "result": "SUCCESS", "repository-name": "shop", "image-digest": ""}}
        """, "detail.image-digest is \"\"; expected the image's digest, sha256: and 64 hexadecimal digits.")]
    [InlineData("""{"detail-type": "x", "source": "aws.states", "detail": {"executionArn": ""}}""",
        "detail.executionArn is \"\"; expected the ARN of an execution.")]
    [InlineData("""{"detail-type": "x", "source": "aws.states", "detail": {"executionArn": "a", "status": 3}}""",
        "detail.status is 3; expected \"FAILED\", \"ABORTED\" or \"TIMED_OUT\".")]
    [InlineData("""{"detail-type": "x", "source": "aws.cloudwatch", "detail": {"alarmName": ""}}""",
        "detail.alarmName is \"\"; expected the name of an alarm.")]
    [InlineData("""
        {"detail-type": "x", "source": "aws.cloudwatch", "detail": {"alarmName": "a", "state": {"value": 3}}}
        """, "detail.state.value is 3; expected \"ALARM\".")]
    public void Refusal_NamesTheFieldAndWhatBelongsThere(string input, string expected) => Assert.StartsWith(
        $"{expected} Start an execution with ", Assert.IsType<WorkflowRequest.Invalid>(Read(input)).Reason,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""[]""", "the input is []")]
    [InlineData("""{}""", "the input is {}")]
    [InlineData("""{"action": "explode"}""", "action is \"explode\"")]
    [InlineData("""{"action": 3}""", "action is 3")]
    [InlineData("""{"action": "rollback", "reason": 3}""", "reason is 3")]
    [InlineData("""{"action": "retire", "colour": "blue"}""", "deploymentId is absent")]
    [InlineData("""{"action": "retire", "deploymentId": "d", "colour": "red"}""", "colour is \"red\"")]
    [InlineData("""{"image": 3}""", "image is 3")]
    [InlineData("""{"image": "shop"}""", "image is \"shop\"")]
    [InlineData("""{"image": "shop:"}""", "image is \"shop:\"")]
    [InlineData("""{"image": "other:v1"}""", "image is \"other:v1\"")]
    [InlineData("""{"image": "shop@sha256:abc"}""", "image is \"shop@sha256:abc\"")]
    [InlineData("""{"image": "shop:v2", "approval": "yes"}""", "approval is \"yes\"")]
    [InlineData("""{"detail-type": "x", "source": "aws.s3"}""", "source is \"aws.s3\"")]
    [InlineData("""{"detail-type": "x", "source": "aws.ecr"}""", "detail.action-type is absent")]
    [InlineData("""{"detail-type": "x", "source": "aws.states", "detail": {"status": "FAILED"}}""",
        "detail.executionArn")]
    [InlineData("""{"detail-type": "x", "source": "aws.states", "detail": {"executionArn": "a"}}""", "detail.status")]
    [InlineData("""{"detail-type": "x", "source": "aws.cloudwatch", "detail": {"alarmName": "a"}}""",
        "detail.state.value")]
    [InlineData("""{"image": "shop:v2\n"}""", "image is \"shop:v2\\n\"")]
    [InlineData("""{"image": "shop:v2", "aproval": true}""", "`aproval` is not known here")]
    [InlineData("""{"action": "rollback", "image": "shop:v2"}""", "`action` is not known here")]
    [InlineData("""{"action": "sweep", "reason": "x"}""", "`reason` is not known here")]
    [InlineData("""{"image": "shop:\ud800"}""", "half a character")]
    [InlineData("""{"\ud800": "shop:v2"}""", "half a character")]
    [InlineData("""{"action": "retire", "deploymentId": "a b", "colour": "blue"}""", "deploymentId is \"a b\"")]
    [InlineData("""
        {"detail-type": "x", "source": "aws.ecr", "detail": {"action-type": "PUSH", "result": 7}}
        """, "detail.result is 7")]
    public void Input_ThatIsNotUnderstood_IsRefusedByField(string input, string expected)
    {
        var reason = Assert.IsType<WorkflowRequest.Invalid>(Read(input)).Reason;
        Assert.Contains(expected, reason, StringComparison.Ordinal);
        Assert.Contains("expected", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void Rollback_WithALongReason_IsRefused(int length, bool accepted) => Assert.Equal(
        accepted,
        Read($$"""{"action": "rollback", "reason": "{{new string('a', length)}}"}""") is WorkflowRequest.Rollback);

    [Fact]
    public void Rollback_WithAReasonThatIsTooLong_SaysHowLongItMayBe() => Assert.StartsWith(
        "reason is a text of 1001 characters; expected at most 1000. Start an execution with ",
        Assert.IsType<WorkflowRequest.Invalid>(
            Read($$"""{"action": "rollback", "reason": "{{new string('a', 1_001)}}"}""")).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void Push_OfATagThatEcrCannotHold_SaysWhatATagIs() => Assert.StartsWith(
        "detail.image-tag is \"v 2\"; expected a tag of 1 to 128 letters, digits, dots, hyphens and underscores. ",
        Assert.IsType<WorkflowRequest.Invalid>(
            Read(Push().Replace("\"v2\"", "\"v 2\"", StringComparison.Ordinal))).Reason,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("sha256:", "sha512:")]
    [InlineData("\"v2\"", "7")]
    [InlineData("\"v2\"", "\"v 2\"")]
    public void Push_OfWhatEcrCannotHold_IsRefused(string text, string other) =>
        Assert.IsType<WorkflowRequest.Invalid>(Read(Push().Replace(text, other, StringComparison.Ordinal)));

    [Fact]
    public void Push_OfAnotherResult_QuotesALineOfIt()
    {
        var push = Push().Replace("SUCCESS", new string('x', 200_000), StringComparison.Ordinal);
        Assert.InRange(Assert.IsType<WorkflowRequest.Ignored>(Read(push)).Reason.Length, 1, 500);
    }

    [Fact]
    public void Push_OfATag_IsRead() => Assert.Equal(new WorkflowRequest.Push("v2", Some.Digest), Read(Push()));

    [Theory]
    [InlineData("PUSH", "DELETE", "The event tells of DELETE SUCCESS, not of a push that succeeded.")]
    [InlineData("SUCCESS", "FAILURE", "The event tells of PUSH FAILURE, not of a push that succeeded.")]
    [InlineData("\"v2\"", "\"\"", "DIGEST was pushed without a tag.")]
    [InlineData("\"image-tag\"", "\"no-tag\"", "DIGEST was pushed without a tag.")]
    [InlineData("\"shop\"", "\"other\"", "The push was to other; this pipeline serves shop.")]
    public void Push_ThatIsNotOurs_IsIgnored(string text, string other, string reason) => Assert.Equal(
        new WorkflowRequest.Ignored(reason.Replace("DIGEST", Some.Digest, StringComparison.Ordinal)),
        Read(Push().Replace(text, other, StringComparison.Ordinal)));

    [Fact]
    public void Push_OfATagWithThePrefix_IsTaken() => Assert.Equal(
        new WorkflowRequest.Push("v2", Some.Digest),
        RequestReader.Read(Json(Push()), Some.Settings with { TagPrefix = "v" }));

    [Fact]
    public void Push_OfATagWithoutThePrefix_IsIgnored() => Assert.Equal(
        new WorkflowRequest.Ignored("The tag v2 does not begin with release-."),
        RequestReader.Read(Json(Push()), Some.Settings with { TagPrefix = "release-" }));

    [Theory]
    [InlineData("ABORTED", true)]
    [InlineData("FAILED", true)]
    [InlineData("TIMED_OUT", true)]
    [InlineData("SUCCEEDED", false)]
    [InlineData("RUNNING", false)]
    public void Execution_ThatEnded_IsRead(string status, bool dead) => Assert.Equal<WorkflowRequest>(
        dead
            ? new WorkflowRequest.DeadExecution("a", status)
            : new WorkflowRequest.Ignored($"a is {status}; nothing is to be cleaned up."),
        Read(
            $$$"""
            {"detail-type": "x", "source": "aws.states", "detail": {"executionArn": "a", "status": "{{{status}}}"} }
            """));

    [Theory]
    [InlineData("ALARM", true)]
    [InlineData("OK", false)]
    [InlineData("INSUFFICIENT_DATA", false)]
    public void Alarm_ThatRose_IsRead(string state, bool raised) => Assert.Equal<WorkflowRequest>(
        raised ? new WorkflowRequest.Alarm("a") : new WorkflowRequest.Ignored($"The alarm a is {state}."),
        Read(
            $$$"""
            {"detail-type": "x", "source": "aws.cloudwatch",
             "detail": {"alarmName": "a", "state": {"value": "{{{state}}}"} } }
            """));

    private static string Push() =>
        $$$"""
        {"detail-type": "ECR Image Action", "source": "aws.ecr", "detail": {"action-type": "PUSH", "result": "SUCCESS",
         "repository-name": "shop", "image-digest": "{{{Some.Digest}}}", "image-tag": "v2"}}
        """;

    private static WorkflowRequest Read(string json) => RequestReader.Read(Json(json), Some.Settings);

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
}
