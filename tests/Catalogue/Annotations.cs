// C# 12
#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>What the compiler learns from nullable annotations and from attributes on a declaration.</summary>
public partial class Annotations(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Annotations.TryFind", s => Found(s, false), s => Found(s, true)),
        Case.Value("Annotations.Same", s => new Annotations(s).SameCore("a")?.Length, s => new Annotations(s).Same("a").Length),
        Case.Value("Annotations.First", s => new Annotations(s).FirstCore<string>([]), s => new Annotations(s).First<string>([])),
        Case.Value("Annotations.Never", s => new Annotations(s).NeverCore(), s => new Annotations(s).Never()),
        Case.Value("Annotations.Ensured", s => Ensured(s, false), s => Ensured(s, true)),
        Case.Value("Annotations.Optional", s => new Annotations(s).OptionalCore(null), s => new Annotations(s).Optional(null)),
        Case.Value("Annotations.Of", s => new Annotations(s).OfCore<string?>(null), s => new Annotations(s).Of<string?>(null)),
        Case.Value("Annotations.OfClass", s => new Annotations(s).OfClassCore<string>(null), s => new Annotations(s).OfClass<string>(null)),
        Case.Value("Annotations.Lists", s => new Annotations(s).ListsCore([null])?.Count, s => new Annotations(s).Lists([null])?.Count),
        Case.Async("Annotations.MaybeAsync", s => new Annotations(s).MaybeAsyncCore("a"), s => new Annotations(s).MaybeAsync("a")),
        Case.Value("Annotations.NoTask", s => new Annotations(s).NoTaskCore(), s => new Annotations(s).NoTask()),
        Case.Value("Annotations.NoTaskOf", s => new Annotations(s).NoTaskOfCore(), s => new Annotations(s).NoTaskOf()),
        Case.Value("Annotations.NoItems", s => new Annotations(s).NoItemsCore(), s => new Annotations(s).NoItems()).Untold(),
#pragma warning disable CS0612, CS0618 // old methods are instrumented, too
        Case.Value("Annotations.Old", s => new Annotations(s).OldCore(1), s => new Annotations(s).Old(1)),
        Case.Value("Annotations.OldParameter", s => new Annotations(s).OldParameterCore(null), s => new Annotations(s).OldParameter(null)),
#pragma warning restore CS0612, CS0618
    ];

    [Traced, Timed]
    public partial bool TryFind(string? key, [NotNullWhen(true)] out string? value);

    [Traced]
    [return: NotNullIfNotNull(nameof(text))]
    public partial string? Same(string? text);

    [Traced]
    [return: MaybeNull]
    public partial T First<T>(List<T> items);

    [Traced, DoesNotReturn]
    public partial int Never();

    [Traced]
    public partial void Ensure([NotNull] string? text, [AllowNull] ref string kept);

    [Traced]
    public partial string? Optional([Tag("length", "Length")] string? text);

    [Traced]
    public partial T? Of<T>(T? value);

    [Traced]
    public partial T? OfClass<T>(T? value)
        where T : class?;

    [Traced]
    public partial List<string?>? Lists(List<string?> items);

    [Traced]
    public partial Task<string?> MaybeAsync(string? text);

    [Traced, Timed]
    public partial Task? NoTask();

    [Traced, Timed]
    public partial Task<string?>? NoTaskOf();

    [Traced]
    public partial IAsyncEnumerable<int>? NoItems();

    [Traced, Obsolete("old")]
    public partial int Old(int value);

    [Traced]
    [Obsolete]
    public partial int OldParameter(OldThing? thing);

    internal bool TryFindCore(string? key, [NotNullWhen(true)] out string? value)
    {
        value = "found";
        return script.Act() > 0 && key is not null;
    }

    [return: NotNullIfNotNull(nameof(text))]
    internal string? SameCore(string? text) => script.Act() > 0 ? text : null!;

    [return: MaybeNull]
    internal T FirstCore<T>(List<T> items) => script.Act() + items.Count > 42 ? items[0] : default;

    [DoesNotReturn]
    internal int NeverCore()
    {
        script.Act();
        throw script.SecondFailure;
    }

    internal void EnsureCore([NotNull] string? text, [AllowNull] ref string kept)
    {
        script.Act();
        ArgumentNullException.ThrowIfNull(text);
        kept = text;
    }

    internal string? OptionalCore(string? text) => script.Act() > 0 ? text : "";

    internal T? OfCore<T>(T? value) => script.Act() > 0 ? value : default;

    internal T? OfClassCore<T>(T? value)
        where T : class? => script.Act() > 0 ? value : null;

    internal List<string?>? ListsCore(List<string?> items) => script.Act() > 0 ? items : null;

    internal async Task<string?> MaybeAsyncCore(string? text) => await script.ActAsync() > 0 ? text : null;

    internal Task? NoTaskCore() => script.Act() > 0 ? null : Task.CompletedTask;

    internal Task<string?>? NoTaskOfCore() => script.Act() > 0 ? null : Task.FromResult<string?>(null);

    internal IAsyncEnumerable<int>? NoItemsCore() => script.Act() > 0 ? null : throw script.Failure;

    [Obsolete("old")]
    internal int OldCore(int value) => script.Act() + value;

    [Obsolete]
    internal int OldParameterCore(OldThing? thing) => script.Act() + (thing is null ? 1 : 0);

    // What is not null afterwards is known only from the attributes on the declarations.
    private static int Found(Script script, bool isWrapped)
    {
        var annotations = new Annotations(script);
        if (isWrapped)
            return annotations.TryFind("key", out var value) ? value.Length : 0;
        return annotations.TryFindCore("key", out var bare) ? bare.Length : 0;
    }

    private static int Ensured(Script script, bool isWrapped)
    {
        string? text = "text";
        var kept = "";
        if (isWrapped)
            new Annotations(script).Ensure(text, ref kept);
        else
            new Annotations(script).EnsureCore(text, ref kept);
        return text.Length + kept.Length;
    }
}

/// <summary>What should not be used any more.</summary>
[Obsolete("old")]
public sealed class OldThing;
