namespace BlueGreen.Cli.Rehearse;

/// <summary>Every line that functions and resources write, for whoever wants to look closer (`--log`).</summary>
internal sealed class RehearsalLog(string? file) : IDisposable
{
    private readonly TextWriter _writer =
        file is null ? TextWriter.Null : TextWriter.Synchronized(new StreamWriter(file) { AutoFlush = true });

    public void Write(string line) => _writer.WriteLine(line);

    public void Dispose() => _writer.Dispose();
}
