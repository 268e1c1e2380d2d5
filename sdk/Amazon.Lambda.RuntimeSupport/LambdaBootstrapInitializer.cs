namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What must be ready before the first event; false ends the process in peace.</summary>
public delegate Task<bool> LambdaBootstrapInitializer();
