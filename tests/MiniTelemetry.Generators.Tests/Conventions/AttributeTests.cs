using System.Reflection;
using MiniTelemetry.Generators.Parsing;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Conventions;

/// <summary>The generator knows the attributes by name only, so a test has to know both.</summary>
public sealed class AttributeTests
{
    private static readonly Type[] All =
        [.. typeof(TracedAttribute).Assembly.GetExportedTypes().Where(static type => type.IsSubclassOf(typeof(Attribute)))];

    public static TheoryData<Type> Attributes() => [.. All];

    [Fact]
    public void Every_known_attribute_exists() => Assert.All(
        typeof(KnownNames).GetFields()
            .Select(static field => (string)field.GetRawConstantValue()!)
            .Where(static name => name.EndsWith("Attribute", StringComparison.Ordinal) && name != KnownNames.StackTraceHidden)
            .Where(static name => !name.Contains('.', StringComparison.Ordinal)),
        static name => Assert.NotNull(typeof(TracedAttribute).Assembly.GetType($"{KnownNames.Namespace}.{name}")));

    [Fact]
    public void Every_known_option_exists()
    {
        var names = All.SelectMany(static type => type.GetProperties()).Select(static property => property.Name)
            .Concat(All.SelectMany(static type => type.GetConstructors()).SelectMany(static constructor => constructor.GetParameters())
                .Select(static parameter => parameter.Name!));

        var known = typeof(OptionNames).GetFields().Select(static field => (string)field.GetRawConstantValue()!);
        Assert.Subset(names.ToHashSet(), known.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_option_is_documented(Type attribute)
    {
        var comments = File.ReadAllText(Path.ChangeExtension(typeof(TracedAttribute).Assembly.Location, ".xml"));
        Assert.All(
            OptionsOf(attribute),
            option => Assert.Contains($"\"P:{attribute.FullName}.{option}\"", comments, StringComparison.Ordinal));

        // The page for users is checked as soon as it exists.
        if (Repository.Find("docs/attributes.md") is { } page)
            Assert.All(OptionsOf(attribute), option => Assert.Contains($"`{option}`", File.ReadAllText(page), StringComparison.Ordinal));
    }

    private static IEnumerable<string> OptionsOf(Type attribute) => attribute
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Select(static property => property.Name);
}
