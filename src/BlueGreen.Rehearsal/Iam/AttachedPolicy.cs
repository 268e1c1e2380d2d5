using System.Collections.Immutable;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>A policy document, and the names of the roles it is attached to.</summary>
/// <param name="Arn">Of a managed policy, which roles may also name; null for an inline one.</param>
public sealed record AttachedPolicy(PolicyDocument Document, ImmutableArray<string> RoleNames, string? Arn);
