using BlueGreen.Core.Planning;

namespace BlueGreen.Core.Settings;

/// <summary>
/// What the state machine hands to ResolveColour: the user's settings and the resources made from them.
/// </summary>
public sealed record PipelineSettings(
    string Application,
    string Repository,
    string TagPrefix,
    PipelineResources Resources,
    DeploySettings Deploy,
    SmokeSettings Smoke,
    ApprovalSettings Approval,
    TrafficSettings Traffic,
    WatchSettings Watch,
    RetentionSettings Retention);
