using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using MiniTelemetry.CodeFixes;
using MiniTelemetry.Generators.Tests.Support;

namespace MiniTelemetry.Generators.Tests.Conventions;

/// <summary>A fix is exported, sealed, for many at once, and in the table of fixes.</summary>
public sealed class FixTests
{
    private static readonly Type[] Fixes =
        [.. typeof(TextFixProvider).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)];

    public static TheoryData<string> Names() => [.. Fixes.Select(static type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fix_is_found_by_its_hosts(string name)
    {
        var type = Fixes.Single(type => type.FullName == name);
        Assert.True(type.IsSealed && type.IsPublic && type.IsSubclassOf(typeof(TextFixProvider)));
        var export = Assert.Single(type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false).Cast<ExportCodeFixProviderAttribute>());
        Assert.Equal((type.Name, LanguageNames.CSharp), (export.Name, Assert.Single(export.Languages)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fix_is_in_the_table(string name)
    {
        var fix = (TextFixProvider)Activator.CreateInstance(Fixes.Single(type => type.FullName == name))!;
        var section = Repository.Read("docs/rules/README.md").Split("\n## Fixes\n")[1].Split("\n## ")[0];
        Assert.NotEmpty(fix.FixableDiagnosticIds);
        Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(id, section, StringComparison.Ordinal));
        Assert.Contains(FixAllScope.Project, fix.GetFixAllProvider()!.GetSupportedFixAllScopes());
    }
}
