namespace BlueGreen.Functions.Ports;

/// <summary>Task definition families as an installation needs them.</summary>
public interface IFamilies
{
    Task<bool> HasRevisionAsync(string family, CancellationToken cancel);

    /// <param name="definition">As RegisterTaskDefinition takes it, in JSON.</param>
    Task RegisterAsync(string family, string definition, CancellationToken cancel);
}
