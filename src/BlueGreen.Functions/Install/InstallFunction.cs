using BlueGreen.Core.Failures;
using BlueGreen.Functions.Ports;
using Microsoft.Extensions.Logging;

namespace BlueGreen.Functions.Install;

/// <summary>
/// Makes what CloudFormation must not hold: the production rule, and each colour's first revision (R10).
/// </summary>
/// <remarks>
/// Safe to retry: what is there already is adopted. Whatever happens, CloudFormation gets its answer.
/// </remarks>
public sealed partial class InstallFunction(
    ProductionRuleResource rule, ColourFamilyResource family, IStackReply reply, ILogger<InstallFunction> log)
{
    /// <summary>Names a resource that was never made, so that its deletion does nothing.</summary>
    private const string NotMade = "not-made";

    public async Task HandleAsync(InstallInput input, CancellationToken cancel)
    {
        byte[] answer;
        try
        {
            var resource = await ApplyAsync(input, cancel);
            LogSuccess(input.LogicalResourceId, input.RequestType, resource.PhysicalId);
            answer = StackAnswer.Success(input, resource);
        }
        // The border to CloudFormation: without an answer of some kind it waits an hour, and says nothing then.
        catch (Exception problem)
        {
            LogFailure(problem, input.LogicalResourceId, input.RequestType);
            answer = StackAnswer.Failure(input, input.PhysicalResourceId ?? NotMade, problem.Message);
        }
        await reply.SendAsync(input.ResponseUrl, answer, cancel);
    }

    private Task<InstalledResource> ApplyAsync(InstallInput input, CancellationToken cancel) =>
        (input.ResourceType, input.RequestType) switch
        {
            ("Custom::ProductionRule", "Create") => rule.CreateAsync(input, cancel),
            ("Custom::ProductionRule", "Update") => rule.UpdateAsync(input, cancel),
            ("Custom::ProductionRule", "Delete") => rule.DeleteAsync(input, cancel),
            ("Custom::ColourFamily", "Create" or "Update") => family.EnsureAsync(input, cancel),
            // Revisions cost nothing, and the services that name them are being deleted.
            ("Custom::ColourFamily", "Delete") =>
                Task.FromResult(new InstalledResource(input.PhysicalResourceId ?? NotMade, StackAnswer.NoData)),
            _ => throw new InvalidInputException(
                $"{input.RequestType} of {input.ResourceType} is not known here; expected Create, Update or Delete of "
                + "Custom::ProductionRule or Custom::ColourFamily."),
        };

    [LoggerMessage(801, LogLevel.Information, "{Resource}: {Request}: {PhysicalId}")]
    private partial void LogSuccess(string resource, string request, string physicalId);

    [LoggerMessage(802, LogLevel.Error, "{Resource}: {Request} failed")]
    private partial void LogFailure(Exception problem, string resource, string request);
}
