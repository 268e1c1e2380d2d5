using BlueGreen.Rehearsal.Aws;

namespace BlueGreen.Rehearsal.Template;

/// <summary>The template itself is wrong, or wants what the rehearsal does not have. Nothing was created.</summary>
public sealed class TemplateException(string message) : Exception(OneLine.Of(message));
