namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>One mistake for each rule, and nothing that stops the compiler before the rules are run.</summary>
internal static class Mistakes
{
    internal static readonly string[] Ids =
        [
            .. Enumerable.Range(1, 21).Append(26).Concat(Enumerable.Range(30, 20)).Concat([100, 101, 102, 103, 109, 110, 111])
                .Select(static number => $"MTEL{number:000}"),
        ];

    /// <summary>The members of <see cref="Shapes"/>, and the function in it, as MTEL011 names them.</summary>
    internal static readonly string[] ShapeNames =
        ["Half", "Hidden", "Inherited", "Local", "Opened", "Shapes", "System.ICloneable.Clone", "Total", "Twice", "op_Addition", "this[]"];

    /// <summary>The members of <see cref="PartialShapes"/>.</summary>
    internal static readonly string[] PartialShapeNames = ["Half", "Hidden", "Opened", "PartialShapes", "Reached", "Total", "this[]"];

    internal const string Source = """
        using System.Diagnostics;
        using System.Runtime.CompilerServices;
        using MiniTelemetry;

        namespace Wrong;

        public class NotPartial
        {
            [Traced]
            public void Do() { }
        }

        public partial class Bodies
        {
            [Traced]
            public partial void Missing();

            [Traced]
            public partial void Different(int number);

            private void DifferentCore(string text) { }

            [Traced]
            public partial void Forgotten();

            private async void ForgottenCore() => await Task.Yield();

            [Traced]
            public partial Task TwiceAsync();

            private Task TwiceAsyncCore() => Task.CompletedTask;

            private Task TwiceCoreAsync() => Task.CompletedTask;

            [Traced]
            public partial IAsyncEnumerable<int> Stream();

            private async IAsyncEnumerable<int> StreamCore()
            {
                await Task.Yield();
                yield return 1;
            }

            [Traced]
            public partial void Implemented();

            public partial void Implemented() { }
        }

        public partial class Arguments
        {
            [Traced]
            public partial void Path([Tag("text.size", "Size")] string text);

            private void PathCore(string text) { }

            [Counted(Name = "Bad Name")]
            public partial void Name();

            private void NameCore() { }

            [Traced]
            public partial void Key([Tag("Bad Key")] int number);

            private void KeyCore(int number) { }

            [Timed(Buckets = new[] { 2.0, 1.0 })]
            public partial void Buckets();

            private void BucketsCore() { }

            public void Dark([Tag] int number) { }

            [Traced(Kind = (ActivityKind)99)]
            public partial void Kind();

            private void KindCore() { }

            [Traced, Uninstrumented("why not both")]
            public partial void Both();

            private void BothCore() { }

            [Traced, Timed]
            public partial void Captured([Tag(On = Signals.Metrics)] Guid number, [Tag] string password);

            private void CapturedCore(Guid number, string password) { }

            [Counted]
            public partial void Shared();

            private void SharedCore() { }

            [Counted]
            public partial Task SharedAsync();

            private Task SharedAsyncCore() => Task.CompletedTask;

            [Traced]
            public partial IAsyncEnumerable<int> Numbers([EnumeratorCancellation] CancellationToken token);

            private async IAsyncEnumerable<int> NumbersCore([EnumeratorCancellation] CancellationToken token)
            {
                await Task.Delay(1, token);
                yield return 1;
            }

            [Traced, Outcome(FailWhen = "Length")]
            public partial string Failing();

            private string FailingCore() => "";

            [Enrich]
            public partial void Enriching();

            private void EnrichingCore() { }
        }

        public record Printed(string User, [Redacted] string Password);
        """;

    /// <summary>One mistake for each rule of log methods.</summary>
    internal const string Logs = """
        using Microsoft.Extensions.Logging;
        using MiniTelemetry;

        namespace Wrong;

        public class NoLog
        {
            [LogEvent(LogLevel.Information, "a")]
            public void Bodied() { }
        }

        public partial class Logs(ILogger first, ILogger second)
        {
            [LogEvent(LogLevel.Information, "a")]
            public partial int Returning();

            public void Around()
            {
                Inner();
                [LogEvent(LogLevel.Information, "a")] static void Inner() { }
            }

            [LogEvent(LogLevel.Information, "a")]
            public partial void Several();

            [LogEvent(LogLevel.Information, "{text}")]
            public static partial void Unkept(ReadOnlySpan<char> text);

            [LogEvent("a")]
            public static partial void WithoutLevel();

            [LogEvent(LogLevel.Information, "a {")]
            public static partial void Braces();

            [LogEvent(LogLevel.Information, "a {number}")]
            public static partial void Unknown(int count);

            [LogEvent(LogLevel.Information, "INFO: a")]
            public static partial void Redundant();

            [LogEvent(LogLevel.Information, "a {exception}")]
            public static partial void OwnPlace(Exception exception);

            [LogEvent(LogLevel.Information, "a")]
            public static partial void LeftOut(int count);

            [LogEvent(7, LogLevel.Information, "a", EventName = "seven")]
            public static partial void Seven();

            [LogEvent(7, LogLevel.Information, "a")]
            public static partial void SevenAgain();

            [LogEvent(LogLevel.Information, "a", EventName = "seven")]
            public static partial void Seventh();

            [LogEvent(LogLevel.Information, "{id} {ID}")]
            public static partial void Keys(int id, int ID);

            [LogEvent(LogLevel.Information, "{time:hh:mm} {total:C}")]
            public static partial void Formats(TimeSpan time, decimal total);

            [LogEvent(LogLevel.Information, "{password}")]
            public static partial void Secret(string password);
        }

        public partial class Hidden(ILogger logger)
        {
            private readonly string logger = $"{logger}";

            public string Name => logger;

            [LogEvent(LogLevel.Information, "a")]
            public partial void Told();
        }
        """;

    /// <summary>What C# cannot split into two parts, or is not supported, in code that compiles.</summary>
    internal const string Shapes = """
        using MiniTelemetry;

        namespace Wrong;

        public abstract partial class Shapes : ICloneable
        {
            [Traced]
            public int Total => 1;

            [Traced]
            public int this[int index] => index;

            [Traced]
            public event Action Opened { add { } remove { } }

            [Traced]
            protected Shapes() => Call();

            public int Half { [Traced] get => 1; }

            [Traced]
            public abstract void Inherited();

            [Traced]
            object ICloneable.Clone() => this;

            [Traced]
            public static Shapes operator +(Shapes left, Shapes right) => left;

            private static void Call()
            {
                Local();
                [Traced] static void Local() { }
            }
        }

        public static partial class Extensions
        {
            extension(int number)
            {
                [Traced]
                public int Twice() => number * 2;
            }
        }

        file partial class FileLocal
        {
            [Traced]
            public void Hidden() { }
        }
        """;

    /// <summary>The same of members that are declared partial: the compiler stops before the rules are run.</summary>
    internal const string PartialShapes = """
        using MiniTelemetry;

        namespace Wrong;

        public partial class PartialShapes
        {
            [Traced, Counted]
            public partial int Total { get; }

            [Traced]
            public partial int this[int index] { get; set; }

            [Traced]
            public partial event Action Opened;

            [Traced]
            public partial PartialShapes();

            public partial int Half { [Traced] get; }
        }

        file partial class FileLocal
        {
            [Traced]
            public partial void Hidden();

            private void HiddenCore() { }

            [LogEvent(Microsoft.Extensions.Logging.LogLevel.Information)]
            public partial void Untold();
        }

        [Traced]
        file partial class Reaching
        {
            public partial void Reached();

            private void ReachedCore() { }
        }
        """;
}
