// C# 12
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Asynchronous iterators of each kind, and asynchronous sequences that are handed on.</summary>
public partial class AsyncSequences(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.AsyncSequence(
            "AsyncSequences.ItemsAsync",
            s => new AsyncSequences(s).ItemsAsyncCore(1, s.Token),
            s => new AsyncSequences(s).ItemsAsync(1, s.Token)),
        Case.AsyncSequence(
            "AsyncSequences.EnumeratorAsync",
            s => new AsyncSequences(s).EnumeratorAsyncCore(s.Token),
            s => new AsyncSequences(s).EnumeratorAsync(s.Token)),
        Case.AsyncSequence("AsyncSequences.StaticAsync", s => StaticAsyncCore(s), s => StaticAsync(s)),
        Case.AsyncSequence(
            "AsyncSequences.HandedOn",
            s => new AsyncSequences(s).HandedOnCore(s.Token),
            s => new AsyncSequences(s).HandedOn(s.Token)),
        Case.AsyncSequence(
            "AsyncSequences.NestedAsync",
            s => new AsyncSequences(s).NestedAsyncCore(),
            s => new AsyncSequences(s).NestedAsync()),
        Case.AsyncSequence("AsyncSequences.OnStructure", s => new OfStructure(s).ItemsAsyncCore(), s => new OfStructure(s).ItemsAsync()),
    ];

    [Traced, Timed, Counted]
    public partial IAsyncEnumerable<int> ItemsAsync([Tag] int from, CancellationToken ct);

    [Traced, Timed]
    public partial IAsyncEnumerator<int> EnumeratorAsync(CancellationToken ct);

    [Traced]
    public static partial IAsyncEnumerable<int> StaticAsync([Tag("unreadable", "Unreadable")] Script script);

    [Traced, Timed]
    public partial IAsyncEnumerable<int> HandedOn(CancellationToken ct);

    [Traced]
    public partial IAsyncEnumerable<int> NestedAsync();

    internal async IAsyncEnumerable<int> ItemsAsyncCore(int from, [EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            foreach (var number in Script.Numbers)
                yield return await script.ItemAsync(number) + from;
        }
        finally
        {
            script.CleanUp();
        }
    }

    internal async IAsyncEnumerator<int> EnumeratorAsyncCore(CancellationToken ct)
    {
        try
        {
            foreach (var number in Script.Numbers)
                yield return await script.ItemAsync(number);
        }
        finally
        {
            await Task.CompletedTask;
            script.CleanUp();
        }
    }

    internal static async IAsyncEnumerable<int> StaticAsyncCore(Script script)
    {
        foreach (var number in Script.Numbers)
            yield return await script.ItemAsync(number);
    }

    internal IAsyncEnumerable<int> HandedOnCore(CancellationToken ct)
    {
        script.Check();
        return ItemsAsyncCore(2, ct);
    }

    internal async IAsyncEnumerable<int> NestedAsyncCore()
    {
        await foreach (var number in ItemsAsync(0, script.Token))
            yield return number;
    }

    public readonly partial struct OfStructure(Script script)
    {
        [Traced]
        public partial IAsyncEnumerable<int> ItemsAsync();

        internal async IAsyncEnumerable<int> ItemsAsyncCore()
        {
            foreach (var number in Script.Numbers)
                yield return await script.ItemAsync(number);
        }
    }
}
