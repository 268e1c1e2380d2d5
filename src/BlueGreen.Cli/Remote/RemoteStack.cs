using System.Xml.Linq;
using Amazon.Runtime;

namespace BlueGreen.Cli.Remote;

/// <summary>
/// The one stack of a kept rehearsal, by CloudFormation's own API: five operations of its Query protocol, for which a
/// slice of the SDK would be the larger part.
/// </summary>
internal sealed class RemoteStack(Uri endpoint) : IDisposable
{
    /// <summary>Of CloudFormation's API model (`apiVersion`).</summary>
    private const string Version = "2010-05-15";

    private readonly HttpClient _http = new() { BaseAddress = endpoint };

    public async Task<string> NameAsync(CancellationToken cancel) =>
        Text(await CallAsync("DescribeStacks", cancel), "StackName");

    /// <summary>Has CloudFormation work out what would change.</summary>
    /// <returns>Null where something would; otherwise why there is nothing to do.</returns>
    public async Task<string?> PrepareAsync(
        string stack, string changeSet, string template, bool revertsDrift, CancellationToken cancel)
    {
        var parameters = new List<(string, string)>
        {
            ("StackName", stack),
            ("ChangeSetName", changeSet),
            ("TemplateBody", template),
            ("Capabilities.member.1", "CAPABILITY_NAMED_IAM"),
        };
        if (revertsDrift)
            parameters.Add(("DeploymentMode", "REVERT_DRIFT"));
        await CallAsync("CreateChangeSet", cancel, [.. parameters]);
        var made = await CallAsync(
            "DescribeChangeSet", cancel, ("StackName", stack), ("ChangeSetName", changeSet));
        return Text(made, "Status") == "FAILED" ? Text(made, "StatusReason") : null;
    }

    public Task ExecuteAsync(string stack, string changeSet, CancellationToken cancel) =>
        CallAsync("ExecuteChangeSet", cancel, ("StackName", stack), ("ChangeSetName", changeSet));

    public Task ForgetAsync(string stack, string changeSet, CancellationToken cancel) =>
        CallAsync("DeleteChangeSet", cancel, ("StackName", stack), ("ChangeSetName", changeSet));

    /// <summary>Those after the one of this id, the oldest first; all where it is null.</summary>
    public async Task<IReadOnlyList<StackEventLine>> EventsAsync(
        string stack, string? after, CancellationToken cancel)
    {
        var found = new List<StackEventLine>();
        var page = "";
        do
        {
            var answer = await CallAsync("DescribeStackEvents", cancel, page.Length == 0
                ? [("StackName", stack)]
                : [("StackName", stack), ("NextToken", page)]);
            var events = answer.Descendants().Where(one => one.Name.LocalName == "EventId")
                .Select(one => StackEventLine.Read(one.Parent!)).ToList();
            found.AddRange(events.TakeWhile(one => one.Id != after));
            page = events.Exists(one => one.Id == after) ? "" : Text(answer, "NextToken");
        }
        while (page.Length > 0);
        found.Reverse();
        return found;
    }

    public void Dispose() => _http.Dispose();

    private async Task<XElement> CallAsync(
        string action, CancellationToken cancel, params (string Name, string Value)[] parameters)
    {
        using var form = new FormUrlEncodedContent(
            parameters.Prepend(("Version", Version)).Prepend(("Action", action))
                .Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
        try
        {
            using var answer = await _http.PostAsync("/", form, cancel);
            var body = XElement.Parse(await answer.Content.ReadAsStringAsync(cancel));
            return answer.IsSuccessStatusCode ? body : throw new AmazonServiceException(Text(body, "Message"))
            {
                ErrorCode = Text(body, "Code"),
            };
        }
        catch (HttpRequestException problem)
        {
            throw new AmazonClientException($"{endpoint}: {problem.Message}", problem);
        }
    }

    private static string Text(XElement answer, string name) =>
        answer.Descendants().FirstOrDefault(one => one.Name.LocalName == name)?.Value ?? "";
}
