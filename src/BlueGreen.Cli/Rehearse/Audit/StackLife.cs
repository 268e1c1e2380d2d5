using BlueGreen.Rehearsal.Template;

namespace BlueGreen.Cli.Rehearse.Audit;

/// <summary>The stack's own story, beside the catalogue's: it was made, is sent again in full, and is deleted.</summary>
internal static class StackLife
{
    public const string Name = "stack-life";

    /// <summary>Null, or what went wrong.</summary>
    public static async Task<string?> PlayAsync(RunningRehearsal running, CancellationToken cancel)
    {
        try
        {
            await running.Aws.Stack.ReapplyAllAsync(cancel);
            await running.Aws.Stack.DeleteAsync(cancel);
            return null;
        }
        catch (StackFailedException failure)
        {
            return failure.Message;
        }
    }
}
