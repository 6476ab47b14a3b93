using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>What an attribute leads to: the member that carries it, or the methods of the type that does.</summary>
/// <param name="Methods">The methods to implement.</param>
/// <param name="Refused">The members that cannot get an implementing part.</param>
internal sealed record InstrumentationTarget(EquatableArray<InstrumentedMethod> Methods, EquatableArray<RefusedMember> Refused)
{
    public static readonly InstrumentationTarget None = new(default, default);
}
