namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>One mistake for each rule, and nothing that stops the compiler before the rules are run.</summary>
internal static class Mistakes
{
    internal static readonly string[] Ids = [.. Enumerable.Range(1, 19).Except([16]).Select(number => $"MTEL{number:000}")];

    internal const string Source = """
        using System.Diagnostics;
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
        }
        """;
}
