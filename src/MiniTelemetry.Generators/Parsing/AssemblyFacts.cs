using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing;

/// <summary>
/// What only symbols can tell of the assembly's attributes: whether a result has the member that one names. The rest of them reaches
/// the types as a record.
/// </summary>
internal sealed class AssemblyFacts
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, AssemblyFacts> Known = new();

    private AssemblyFacts(IAssemblySymbol assembly) => Outcome = AssemblyScopeParser.OutcomeOf(assembly);

    public AttributeData? Outcome { get; }

    public static AssemblyFacts Of(IAssemblySymbol assembly) => Known.GetValue(assembly, static assembly => new AssemblyFacts(assembly));
}
