namespace MiniTelemetry.Generators.Model;

/// <summary>What the generator knows of the assembly.</summary>
/// <param name="Default">The scope of types that name none.</param>
/// <param name="Version">The informational version, without the commit; the version of scopes that name none.</param>
/// <param name="Outcome">What counts as failure where neither method nor type say it.</param>
internal sealed record AssemblyScope(ScopeIdentity Default, string? Version, OutcomeOptions Outcome)
{
    /// <summary>The scope of a type that names <paramref name="own"/>, or none.</summary>
    public ScopeIdentity Of(ScopeIdentity? own) => own is null ? Default : own with { Version = own.Version ?? Version };
}
