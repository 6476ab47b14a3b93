using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>The stack trace of a record ends where the application's own code does, also where a whole type of ours is hidden.</summary>
[Collection(ProcessWideState.Name)]
public sealed partial class StreamFrameTests
{
    [Fact]
    public async Task No_frame_of_a_stream_is_shown()
    {
        using var started = new StartedTelemetry();
        Assert.Throws<TimeoutException>(() => Numbers().Sum());
        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await foreach (var _ in NumbersAsync())
            {
            }
        });

        var lines = started.Lines();
        Assert.Equal(2, StartedTelemetry.With(lines, "[ERROR]").Length);
        Assert.Contains(lines, static line => line.Contains("NumbersCore", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.Contains("at MiniTelemetry.Instrumentation.", StringComparison.Ordinal));
    }

    [Traced]
    private static partial IEnumerable<int> Numbers();

    [Traced]
    private static partial IAsyncEnumerable<int> NumbersAsync();

    private static IEnumerable<int> NumbersCore()
    {
        yield return 1;
        throw new TimeoutException("after the first");
    }

    private static async IAsyncEnumerable<int> NumbersAsyncCore()
    {
        yield return 1;
        await Task.Yield();
        throw new TimeoutException("after the first");
    }
}
