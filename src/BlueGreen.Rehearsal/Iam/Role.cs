using System.Collections.Immutable;
using BlueGreen.Rehearsal.Iam.Policies;

namespace BlueGreen.Rehearsal.Iam;

/// <summary>A role: who may assume it, what it may do itself, and policies by ARN.</summary>
public sealed record Role(
    string Arn, PolicyDocument Trust, ImmutableArray<PolicyDocument> InlinePolicies,
    ImmutableArray<string> ManagedPolicyArns);
