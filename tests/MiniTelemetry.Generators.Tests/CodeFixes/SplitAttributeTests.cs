namespace MiniTelemetry.Generators.Tests.CodeFixes;

/// <summary>Where the attributes of a method that is split go, by what they mean.</summary>
public sealed class SplitAttributeTests
{
    [Fact]
    public void What_callers_and_frameworks_read_stays() => Dark.Becomes(
        """
        [System.ComponentModel.Description("Places"), System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
        [return: System.ComponentModel.Description("id")]
        public int [|Place|]([System.ComponentModel.Description("id")] int id, [System.Runtime.CompilerServices.CallerMemberName] string caller = "")
            => id + caller.Length;
        """,
        """
        [System.ComponentModel.Description("Places"), System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
        [return: System.ComponentModel.Description("id")]
        [Traced, Timed]
        public partial int Place([System.ComponentModel.Description("id")] int id, [System.Runtime.CompilerServices.CallerMemberName] string caller = "");

        private int PlaceCore(int id, string caller)
            => id + caller.Length;
        """);

    [Fact]
    public void What_shapes_the_code_goes_with_the_body() => Dark.Becomes(
        """
        [System.Runtime.CompilerServices.SkipLocalsInit]
        [System.ComponentModel.Description("Places"), System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        [System.Diagnostics.StackTraceHidden]
        public int [|Place|](int id) => id;

        [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder))]
        public async ValueTask [|OpenAsync|]() => await Task.Yield();
        """,
        """
        [System.ComponentModel.Description("Places")]
        [Traced, Timed]
        public partial int Place(int id);

        [System.Runtime.CompilerServices.SkipLocalsInit]
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        [System.Diagnostics.StackTraceHidden]
        private int PlaceCore(int id) => id;

        [Traced, Timed]
        public partial ValueTask OpenAsync();

        [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder))]
        private async ValueTask OpenAsyncCore() => await Task.Yield();
        """);

    [Fact]
    public void What_analyses_follow_is_on_both() => Dark.Becomes(
        """
        [Obsolete("Use Send."), System.Diagnostics.DebuggerStepThrough]
        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(note))]
        public string? [|Place|](string? note, [System.Diagnostics.CodeAnalysis.NotNull] object? id) { Old(); id = 1; return note; }

        [Obsolete]
        private static void Old() { }

        public bool [|TryPlace|]([System.Diagnostics.CodeAnalysis.NotNullWhen(true), System.ComponentModel.Description("note")] out string? note)
        {
            note = "";
            return true;
        }
        """,
        """
        [Obsolete("Use Send."), System.Diagnostics.DebuggerStepThrough]
        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(note))]
        [Traced, Timed]
        public partial string? Place(string? note, [System.Diagnostics.CodeAnalysis.NotNull] object? id);

        [Obsolete("Use Send."), System.Diagnostics.DebuggerStepThrough]
        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(note))]
        private string? PlaceCore(string? note, [System.Diagnostics.CodeAnalysis.NotNull] object? id) { Old(); id = 1; return note; }

        [Obsolete]
        private static void Old() { }

        [Traced, Timed]
        public partial bool TryPlace([System.Diagnostics.CodeAnalysis.NotNullWhen(true), System.ComponentModel.Description("note")] out string? note);

        private bool TryPlaceCore([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? note)
        {
            note = "";
            return true;
        }
        """);

    [Fact]
    public void The_token_of_an_async_stream_is_the_body_s() => Dark.Becomes(
        """
        public async IAsyncEnumerable<int> [|Ids|](int count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
        {
            await Task.Delay(count, ct);
            yield return 1;
        }
        """,
        """
        [Traced, Timed]
        public partial IAsyncEnumerable<int> Ids(int count, CancellationToken ct = default);

        private async IAsyncEnumerable<int> IdsCore(int count, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        {
            await Task.Delay(count, ct);
            yield return 1;
        }
        """);

    [Fact]
    public void Attributes_on_the_line_of_the_method() => Dark.Becomes(
        """
        [Obsolete] public int [|Place|](int id) => id;

        [System.ComponentModel.Description("line 1" +
            "line 2")] public int [|Send|](int id) => id;
        """,
        """
        [Traced, Timed]
        [Obsolete] public partial int Place(int id);

        [Obsolete]
        private int PlaceCore(int id) => id;

        [System.ComponentModel.Description("line 1" +
            "line 2")] [Traced, Timed] public partial int Send(int id);

        private int SendCore(int id) => id;
        """);

    [Fact]
    public void A_conditional_method_is_conditional_for_its_callers_only() => Dark.Becomes(
        """
        [System.Diagnostics.Conditional("AUDIT")]
        public void [|Audit|](int id) => Console.WriteLine(id);
        """,
        """
        [System.Diagnostics.Conditional("AUDIT")]
        [Traced, Timed]
        public partial void Audit(int id);

        private void AuditCore(int id) => Console.WriteLine(id);
        """);

    [Fact]
    public void Attributes_of_parameters_on_lines_of_their_own() => Dark.Becomes(
        """
        public async IAsyncEnumerable<int> [|Ids|](
            [System.ComponentModel.Description("count")] // of all
            [System.ComponentModel.DefaultValue(1)]
            int count,
            [System.ComponentModel.Description("first")] /* said twice */ int first,
            [System.Runtime.CompilerServices.EnumeratorCancellation]
            CancellationToken ct = default)
        {
            await Task.Delay(count, ct);
            yield return first;
        }
        """,
        """
        [Traced, Timed]
        public partial IAsyncEnumerable<int> Ids(
            [System.ComponentModel.Description("count")] // of all
            [System.ComponentModel.DefaultValue(1)]
            int count,
            [System.ComponentModel.Description("first")] /* said twice */ int first,
            CancellationToken ct = default);

        private async IAsyncEnumerable<int> IdsCore(
            int count,
            int first,
            [System.Runtime.CompilerServices.EnumeratorCancellation]
            CancellationToken ct)
        {
            await Task.Delay(count, ct);
            yield return first;
        }
        """);

    [Fact]
    public void What_callers_and_callees_must_keep_is_on_both() => Dark.Becomes(
        """
        [System.Diagnostics.DebuggerDisableUserUnhandledExceptions]
        public int [|Place|]([System.Diagnostics.CodeAnalysis.ConstantExpected(Min = 1)] int id) => Half(id);

        private static int Half([System.Diagnostics.CodeAnalysis.ConstantExpected] int id) => id / 2;
        """,
        """
        [System.Diagnostics.DebuggerDisableUserUnhandledExceptions]
        [Traced, Timed]
        public partial int Place([System.Diagnostics.CodeAnalysis.ConstantExpected(Min = 1)] int id);

        [System.Diagnostics.DebuggerDisableUserUnhandledExceptions]
        private int PlaceCore([System.Diagnostics.CodeAnalysis.ConstantExpected(Min = 1)] int id) => Half(id);

        private static int Half([System.Diagnostics.CodeAnalysis.ConstantExpected] int id) => id / 2;
        """);
}
