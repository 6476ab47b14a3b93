using System.Collections;

namespace MiniTelemetry.Runtime.Tests.Instrumentation.Streams;

/// <summary>Bodies of synchronous streams that note what they see.</summary>
internal sealed class SyncScript
{
    internal static readonly Dictionary<string, Func<SyncScript, IEnumerable<int>>> Bodies = new()
    {
        ["items"] = script => script.Items(),
        ["none"] = script => script.None(),
        ["throws at the call"] = script => script.ThrowsAtTheCall(),
        ["throws first"] = script => script.ThrowsFirst(),
        ["throws later"] = script => script.ThrowsLater(),
        ["throws in finally"] = script => script.ThrowsInFinally(),
        ["changes its context"] = script => script.ChangesItsContext(),
        ["suppresses the flow"] = script => script.SuppressesTheFlow(),
        ["throws for an enumerator"] = script => new Handwritten(script, throwsForEnumerator: true),
        ["written by hand"] = script => new Handwritten(script, throwsForEnumerator: false),
    };

    internal AsyncLocal<string?> Ambient { get; } = new();

    internal StreamLog Log { get; } = new();

    private IEnumerable<int> Items()
    {
        for (var item = 1; item <= 3; item++)
        {
            Log.Add($"body {item} {Ambient.Value}");
            yield return item;
        }

        Log.Add("body ends");
    }

    private IEnumerable<int> None()
    {
        Log.Add("body");
        yield break;
    }

    private IEnumerable<int> ThrowsAtTheCall() => throw Log.Failure;

    private IEnumerable<int> ThrowsFirst()
    {
        if (Log.Failure is not null)
            throw Log.Failure;
        yield return 1;
    }

    private IEnumerable<int> ThrowsLater()
    {
        try
        {
            yield return 1;
            throw Log.Failure;
        }
        finally
        {
            Log.Add("body cleans up");
        }
    }

    private IEnumerable<int> ThrowsInFinally()
    {
        try
        {
            yield return 1;
            yield return 2;
        }
        finally
        {
            Throw();
        }
    }

    private IEnumerable<int> ChangesItsContext()
    {
        for (var item = 1; item <= 3; item++)
        {
            Log.Add($"body sees {Ambient.Value}");
            Ambient.Value = $"of body {item}";
            yield return item;
        }
    }

    private IEnumerable<int> SuppressesTheFlow()
    {
        Log.Add($"body suppressed {ExecutionContext.IsFlowSuppressed()}");
        if (!ExecutionContext.IsFlowSuppressed())
            ExecutionContext.SuppressFlow();
        yield return 1;
        Log.Add($"body suppressed {ExecutionContext.IsFlowSuppressed()}");
        ExecutionContext.RestoreFlow();
        yield return 2;
    }

    private void Throw() => throw Log.Failure;

    /// <summary>Can be reset, goes on after an exception, counts its disposes.</summary>
    private sealed class Handwritten(SyncScript script, bool throwsForEnumerator) : IEnumerable<int>, IEnumerator<int>
    {
        public int Current { get; private set; }

        object IEnumerator.Current => Current;

        public IEnumerator<int> GetEnumerator() => throwsForEnumerator ? throw script.Log.Failure : this;

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public bool MoveNext()
        {
            Current++;
            script.Log.Add($"moved to {Current}");
            return Current == 2 ? throw script.Log.Failure : Current < 4;
        }

        public void Reset() => Current = 0;

        public void Dispose() => script.Log.Add("disposed");
    }
}
