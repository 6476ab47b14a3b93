// C# 12
#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Catalogue;

// The bodies of sequences: three items, the second of which may be the end.
public sealed partial class Script
{
    /// <summary>Items that are there: for a body that iterates over them and calls <see cref="Item"/> for each.</summary>
    public static readonly int[] Numbers = [1, 2, 3];

    public int Item(int number)
    {
        if (ending == Ending.Quiet)
            return number;
        NoteBody($"makes {number}");
        if (number == 2 && CallsItselfNow())
            NoteAll(again!(this)!);
        return IsEnd(number) ? End() : number;
    }

    public async ValueTask<int> ItemAsync(int number)
    {
        if (ending is Ending.Quiet)
            return number;
        NoteBody($"makes {number}");
        if (ending is Ending.SucceedsLater or Ending.ThrowsLater or Ending.IsCancelledLater or Ending.CallsItselfLater)
            await Task.Yield();
        if (number == 2 && CallsItselfNow())
            await NoteAllAsync(again!(this)!);
        return IsEnd(number) ? End() : number;
    }

    /// <summary>What a body does in its finally block.</summary>
    public void CleanUp()
    {
        if (ending == Ending.Quiet)
            return;
        NoteBody("cleans up");
        if (ending == Ending.ThrowsInFinally)
            throw SecondFailure;
    }

    /// <summary>Whether a body that can is to throw at the call.</summary>
    public void Check()
    {
        if (ending == Ending.Throws)
            throw Failure;
    }

    private bool IsEnd(int number) => ending switch
    {
        Ending.Throws or Ending.ThrowsInItsTask => number == 1,
        Ending.ThrowsLater or Ending.IsCancelled or Ending.IsCancelledLater or Ending.IsCancelledByAnother => number == 2,
        _ => false,
    };

    private void NoteAll(object sequence)
    {
        var items = (sequence as IEnumerable)?.GetEnumerator() ?? (IEnumerator)sequence;
        using var disposable = items as IDisposable;
        while (items.MoveNext())
            Note($"inside itself: {items.Current}");
    }

    private async ValueTask NoteAllAsync(object sequence)
    {
        await using var items = (sequence as IAsyncEnumerable<int>)?.GetAsyncEnumerator() ?? (IAsyncEnumerator<int>)sequence;
        while (await items.MoveNextAsync())
            Note($"inside itself: {items.Current}");
    }
}
