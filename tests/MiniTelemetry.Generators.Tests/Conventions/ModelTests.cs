using System.Reflection;
using MiniTelemetry.Generators.Infrastructure;
using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Tests.Conventions;

public sealed class ModelTests
{
    private static readonly IEnumerable<Type> Models = typeof(InstrumentedType).Assembly.GetTypes()
        .Where(static type => type.Namespace?.StartsWith(typeof(InstrumentedType).Namespace!, StringComparison.Ordinal) == true && !type.IsNested && !type.IsEnum);

    private static readonly Type[] Wrappers = [typeof(EquatableArray<>), typeof(Nullable<>)];

    public static TheoryData<Type> Types() => [.. Models];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_is_a_sealed_record(Type type)
    {
        Assert.True(type.IsSealed);
        Assert.NotNull(type.GetMethod("<Clone>$"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_model_holds_values_only(Type type) => Assert.All(
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public),
        static property => Assert.True(IsValue(property.PropertyType), $"{property}"));

    [Fact]
    public void Equality_by_hand_is_written_once() => Assert.Equal(
        ["EquatableArray`1"],
        typeof(InstrumentedType).Assembly.GetTypes()
            .Where(static type => type.Namespace?.StartsWith("MiniTelemetry", StringComparison.Ordinal) == true
                && type.GetMethod("<Clone>$") is null && DeclaresEquals(type))
            .Select(static type => type.Name));

    private static bool DeclaresEquals(Type type) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Any(static method => method.Name == "Equals");

    private static bool IsValue(Type type)
        => type == typeof(string) || type.IsPrimitive || type.IsEnum || Models.Contains(type)
            || (type.IsGenericType && Wrappers.Contains(type.GetGenericTypeDefinition()) && IsValue(type.GetGenericArguments()[0]));
}
