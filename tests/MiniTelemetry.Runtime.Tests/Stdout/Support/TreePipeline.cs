using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout.Support;

/// <summary>The real SDK with the tree format at its end, at moments that a test names: milliseconds from <see cref="Origin"/>.</summary>
internal sealed class TreePipeline : FormatPipeline
{
    public static readonly DateTime Origin = new(2026, 11, 20, 22, 41, 7, DateTimeKind.Utc);

    private readonly Clock _clock;
    private readonly TreeFormatter _formatter;

    public TreePipeline(TextFormatterOptions? options = null, TreeBounds? bounds = null)
        : this(new Clock(), new HeldTraces(bounds ?? new()), options ?? new())
    {
    }

    private TreePipeline(Clock clock, HeldTraces traces, TextFormatterOptions options)
        : this(clock, new TreeFormatter(options, traces, clock))
    {
    }

    private TreePipeline(Clock clock, TreeFormatter formatter)
        : base(new ClockedFormatter(formatter, () => clock.Now)) => (_clock, _formatter) = (clock, formatter);

    public HeldTraces Traces => _formatter.Traces;

    public static DateTime At(double ms) => Origin + TimeSpan.FromMilliseconds(ms);

    /// <summary>The moment of log records, and of trees whose root is open.</summary>
    public void SetTime(double ms) => _clock.Now = At(ms);

    public Activity Begin(string name, double at, Activity? parent = null, ActivityKind kind = ActivityKind.Internal) =>
        Source.StartActivity(name, kind, parent?.Context ?? Activity.Current?.Context ?? default, startTime: At(at))!;

    public static void End(Activity span, double at)
    {
        span.SetEndTime(At(at));
        span.Stop();
    }

    /// <summary>A whole child.</summary>
    public Activity Child(Activity parent, string name, double from, double to, Action<Activity>? with = null)
    {
        var span = Begin(name, from, parent);
        with?.Invoke(span);
        End(span, to);
        return span;
    }

    public void Log(double at, string text, LogLevel level = LogLevel.Information)
    {
        SetTime(at);
        Logger.Log(level, default, new List<KeyValuePair<string, object?>> { new("{OriginalFormat}", text) }, null, static (_, _) => "");
    }

    /// <summary>What is held, as at the end of the process.</summary>
    public void WriteHeld()
    {
        var buffer = new Utf8Buffer();
        _formatter.WriteHeld(buffer, () =>
        {
            Transport.Enqueue(RecordBytes.Of(buffer, Signal.Span), urgent: false);
            buffer.Truncate(0);
        });
    }

    /// <summary>All trees, without ids that no test can know; the TAB as ⇥, and no lines of other kinds.</summary>
    public string Trees()
    {
        var text = Text().Replace(Source.Name, "Shop", StringComparison.Ordinal).Replace('\t', '⇥');
        text = Regex.Replace(text, @"^\S+ \S+ \[(?!TREE).*\n", "", RegexOptions.Multiline);
        text = Regex.Replace(text, "trace_id=[0-9a-f]+ span_id=[0-9a-f]+", "ids");
        text = Regex.Replace(text, "parent_id=[0-9a-f]+", "parent_id=P");
        return Regex.Replace(text, "[ ⇥]span_id=[0-9a-f]+", "");
    }

    private sealed class Clock : TimeProvider
    {
        public DateTime Now { get; set; } = Origin;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
