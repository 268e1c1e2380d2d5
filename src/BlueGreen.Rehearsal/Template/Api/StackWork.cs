using BlueGreen.Rehearsal.Aws;
using BlueGreen.Rehearsal.Template.Updating;

namespace BlueGreen.Rehearsal.Template.Api;

/// <summary>Lets updates and deletions of the stack go on behind the calls that asked for them.</summary>
internal sealed class StackWork(Stack stack, BackgroundTasks background)
{
    /// <exception cref="AwsException">`ValidationError`: the template is wrong.</exception>
    public UpdatePreview Preview(StackUpdate update) => Checked(() => stack.Preview(update));

    /// <param name="ended">Told whether the stack became what was asked for.</param>
    /// <exception cref="AwsException">`ValidationError`: nothing was begun.</exception>
    public void Begin(StackUpdate update, Action<bool> ended) => Run(Checked(() => stack.BeginUpdate(update)), ended);

    public void BeginDelete() => Run(stack.BeginDelete(), _ => { });

    private void Run(Func<CancellationToken, Task> work, Action<bool> ended) => background.Run(async cancel =>
    {
        // Answers the caller first.
        await Task.Yield();
        try
        {
            await work(cancel);
            ended(true);
        }
        catch (StackFailedException)
        {
            // The stack's events say what failed, and its status how it was left.
            ended(false);
        }
    });

    private static T Checked<T>(Func<T> begin)
    {
        try
        {
            return begin();
        }
        catch (TemplateException problem)
        {
            throw UpdateReader.Invalid($"Template error: {problem.Message}");
        }
    }
}
