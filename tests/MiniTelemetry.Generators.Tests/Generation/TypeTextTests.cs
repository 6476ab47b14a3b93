using Microsoft.CodeAnalysis;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Generation;

/// <summary>What is spelled without Roslyn for speed is spelled as by Roslyn.</summary>
public sealed class TypeTextTests
{
    private static readonly SymbolDisplayFormat Roslyn = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Theory]
    [InlineData("int")]
    [InlineData("int?")]
    [InlineData("nint")]
    [InlineData("IntPtr")]
    [InlineData("decimal")]
    [InlineData("char")]
    [InlineData("object?")]
    [InlineData("string?")]
    [InlineData("dynamic?")]
    [InlineData("string?[]?")]
    [InlineData("List<string?>?")]
    [InlineData("Dictionary<string, List<(int Count, string? Name)>>")]
    [InlineData("(int Count, List<T?> Items)?")]
    [InlineData("ValueTuple<int>")]
    [InlineData("T?")]
    [InlineData("Task<T?>")]
    [InlineData("Outer<T>.Inner<int>?")]
    [InlineData("Dictionary<int, long>.Enumerator")]
    [InlineData("DateTime?")]
    [InlineData("Nullable<Guid>")]
    [InlineData("CancellationToken")]
    [InlineData("@class.@record.@event?")]
    [InlineData("@class.@record.plain<@class.@record.@event?>")]
    [InlineData("Missing?")]
    [InlineData("List<Missing>")]
    [InlineData("Global?")]
    [InlineData("Action<Global?, int?>?")]
    public void A_type_is_spelled_as_by_Roslyn(string type)
    {
        var compilation = new TestOptions().Compile(
            $$"""
            class Global { }
            class Outer<T> { public class Inner<U> { } }
            namespace @class.@record { class @event { } class plain<T> { } }
            class Holder<T> where T : class { {{type}} field; }
            """);
        var field = (IFieldSymbol)compilation.GetTypeByMetadataName("Holder`1")!.GetMembers("field").Single();

        Assert.Equal(field.Type.ToDisplayString(Roslyn), TypeText.Of(field.Type));
    }

    [Theory]
    [InlineData("System.Threading", true)]
    [InlineData("Threading", false)]
    [InlineData("m.Threading", false)]
    [InlineData("System", false)]
    [InlineData("XSystem.Threading", false)]
    [InlineData("Other.System.Threading", false)]
    [InlineData("", false)]
    public void A_namespace_is_compared_as_a_whole(string name, bool same)
    {
        var token = new TestOptions().Compile().GetTypeByMetadataName("System.Threading.CancellationToken")!;

        Assert.Equal(same, TypeRules.IsNamespace(token.ContainingNamespace, name));
    }
}
