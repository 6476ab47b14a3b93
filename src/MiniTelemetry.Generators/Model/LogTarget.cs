using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>What a <c>[LogEvent]</c> leads to.</summary>
/// <param name="Methods">The method to implement; empty where there is nothing to do.</param>
/// <param name="Refused">The member that cannot get an implementing part.</param>
internal sealed record LogTarget(EquatableArray<LogMethod> Methods, EquatableArray<RefusedMember> Refused)
{
    public static readonly LogTarget None = new(default, default);
}
