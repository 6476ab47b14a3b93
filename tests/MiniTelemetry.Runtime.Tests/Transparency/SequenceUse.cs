using System.Collections;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>A consumer at work on a sequence of any kind.</summary>
internal sealed class SequenceUse(Consumer consumer, Action<string> note)
{
    internal async Task OfAsync(object sequence)
    {
        if (consumer == Consumer.TakesNone)
            return;
        await OnceAsync(sequence);
        if (consumer == Consumer.TakesAllTwice)
            await OnceAsync(sequence);
    }

    private async Task OnceAsync(object sequence)
    {
        switch (sequence)
        {
            case IAsyncEnumerable<int> items:
                await ConsumeAsync(items.GetAsyncEnumerator());
                break;
            case IAsyncEnumerator<int> items:
                await ConsumeAsync(items);
                break;
            case IEnumerable items:
                Consume(items.GetEnumerator());
                break;
            default:
                Consume((IEnumerator)sequence);
                break;
        }
    }

    private async Task ConsumeAsync(IAsyncEnumerator<int> items)
    {
        await using (items)
        {
            while (await items.MoveNextAsync())
            {
                note($"item {items.Current}");
                if (consumer == Consumer.TakesOne)
                    break;
            }
        }
    }

    private void Consume(IEnumerator items)
    {
        using var disposable = items as IDisposable;
        while (items.MoveNext())
        {
            note($"item {items.Current}");
            if (consumer == Consumer.TakesOne)
                break;
        }
    }
}
