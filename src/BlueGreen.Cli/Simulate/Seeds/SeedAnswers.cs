using System.Text.Json.Nodes;
using BlueGreen.Cli.Rehearse;
using BlueGreen.Cli.Rehearse.Observation;
using BlueGreen.Cli.Remote;
using BlueGreen.Cli.Simulate.Trials;

namespace BlueGreen.Cli.Simulate.Seeds;

/// <summary>The people who are asked by a seed's deployments, and answer as its plan says.</summary>
internal sealed class SeedAnswers(SeedPlan plan, RunningRehearsal rehearsal, WorldActs acts, TimeProvider clock)
{
    private static readonly string s_otherDigest = $"sha256:{new string('0', 64)}";

    private int _asked;

    public void Begin() => rehearsal.Witness.Seen += Note;

    private void Note(Sighting seen)
    {
        if (seen.DetailType is not ("Approval Requested" or "Decision Requested"))
            return;
        var habit = plan.Answers[_asked++ % plan.Answers.Length];
        if (habit != AnswerHabit.SaysNothing)
            acts.Begin($"{habit}", () => AnswerAsync(habit, seen.Execution));
    }

    private async Task AnswerAsync(AnswerHabit habit, string execution)
    {
        var question = await rehearsal.QuestionAsync(CancellationToken.None);
        switch (habit)
        {
            case AnswerHabit.ApprovesLate:
                await new Stage(rehearsal, null, clock).ExecutionEndsAsync(execution, CancellationToken.None);
                break;
            default:
                await Task.Delay(TimeSpan.FromSeconds(7 * _asked), clock);
                break;
        }
        await SendAsync(question, habit);
        if (habit == AnswerHabit.ApprovesTwice)
            await SendAsync(question, habit);
    }

    private Task SendAsync(OpenQuestion question, AnswerHabit habit) => rehearsal.Installation.AnswerAsync(
        question, habit switch
        {
            AnswerHabit.SaysNonsense => "[42]",
            AnswerHabit.Rejects => Text("reject", question.Digest),
            AnswerHabit.ApprovesForOther => Text("approve", s_otherDigest),
            _ => Text("approve", question.Digest),
        }, CancellationToken.None);

    private static string Text(string decision, string digest) =>
        new JsonObject { ["decision"] = decision, ["digest"] = digest, ["by"] = "seed" }.ToJsonString();
}
