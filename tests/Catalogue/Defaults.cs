// C# 12
#nullable enable
using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Default values of each kind of literal, and those that the compiler fills in.</summary>
public partial class Defaults(Script script)
{
    private const string Quoted = "a \"quoted\" \\ text\n\t\0\u2028{brace} \U0001F600";

    internal static readonly Case[] Cases =
    [
        Case.Value("Defaults.Integers", s => new Defaults(s).IntegersCore(), s => new Defaults(s).Integers()),
        Case.Value("Defaults.Reals", s => new Defaults(s).RealsCore(), s => new Defaults(s).Reals()),
        Case.Value("Defaults.Texts", s => new Defaults(s).TextsCore(), s => new Defaults(s).Texts()),
        Case.Value("Defaults.Enumerations", s => new Defaults(s).EnumerationsCore(), s => new Defaults(s).Enumerations()),
        Case.Value("Defaults.Nothings", s => new Defaults(s).NothingsCore(), s => new Defaults(s).Nothings()),
        Case.Value("Defaults.Generic", s => new Defaults(s).GenericCore<long>(), s => new Defaults(s).Generic<long>()),
        Case.Value("Defaults.Optional", s => new Defaults(s).OptionalCore(), s => new Defaults(s).Optional()),
        Case.Async("Defaults.TokenAsync", s => new Defaults(s).TokenAsyncCore(), s => new Defaults(s).TokenAsync()),
        Case.Value("Defaults.Caller", s => new Defaults(s).CallerCore(1 + 2), s => new Defaults(s).Caller(1 + 2)),
        Case.Value("Defaults.Some given", s => new Defaults(s).IntegersCore(d: 9), s => new Defaults(s).Integers(d: 9)),
    ];

    [Traced]
    public partial string Integers(
        sbyte a = sbyte.MinValue, byte b = 255, short c = -1, ushort d = 1, int e = int.MinValue, uint f = uint.MaxValue,
        long g = long.MinValue, ulong h = ulong.MaxValue, nint i = -5, nuint j = 5, bool k = true);

    [Traced]
    public partial string Reals(
        double a = -0.0, float b = -0f, double c = double.NaN, double d = double.NegativeInfinity, float e = float.Epsilon,
        double f = double.MaxValue, decimal g = -79228162514264337593543950335m, decimal h = 1.500m, decimal i = 0.0m, float j = 0.1f);

    [Traced]
    public partial string Texts(
        string a = Quoted, char b = '\'', char c = '\\', char d = '\0', char e = '"', string f = "", string g = nameof(Texts));

    [Traced]
    public partial string Enumerations(
        DayOfWeek a = DayOfWeek.Friday, AttributeTargets b = AttributeTargets.Class | AttributeTargets.Event,
        DayOfWeek c = (DayOfWeek)99, DayOfWeek d = default, DayOfWeek? e = DayOfWeek.Monday, DayOfWeek? f = null);

    [Traced]
    public partial string Nothings(
        string? a = null, object? b = default, Guid c = default, DateTime d = default, int? e = null, int? f = 3, (int, string) g = default,
        Func<int>? h = null, Script? i = null, decimal? j = 1.5m, TimeSpan k = new());

    [Traced]
    public partial string Generic<T>(T value = default!, T? other = default)
        where T : struct;

    [Traced]
    public partial string Optional([Optional] int a, [Optional, DefaultParameterValue(7)] int b);

    [Traced, Timed]
    public partial Task<int> TokenAsync(int number = 5, CancellationToken ct = default);

    [Traced]
    public partial string Caller(
        int value,
        [CallerMemberName] string member = "",
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = "",
        [CallerArgumentExpression(nameof(value))] string expression = "");

    internal string IntegersCore(
        sbyte a = sbyte.MinValue, byte b = 255, short c = -1, ushort d = 1, int e = int.MinValue, uint f = uint.MaxValue,
        long g = long.MinValue, ulong h = ulong.MaxValue, nint i = -5, nuint j = 5, bool k = true) =>
        Text(a, b, c, d, e, f, g, h, i, j, k);

    internal string RealsCore(
        double a = -0.0, float b = -0f, double c = double.NaN, double d = double.NegativeInfinity, float e = float.Epsilon,
        double f = double.MaxValue, decimal g = -79228162514264337593543950335m, decimal h = 1.500m, decimal i = 0.0m, float j = 0.1f) =>
        Text(1 / a, 1 / b, c, d, e, f, g, h, i, j);

    internal string TextsCore(
        string a = Quoted, char b = '\'', char c = '\\', char d = '\0', char e = '"', string f = "", string g = nameof(Texts)) =>
        Text(a, b, c, d, e, f, g);

    internal string EnumerationsCore(
        DayOfWeek a = DayOfWeek.Friday, AttributeTargets b = AttributeTargets.Class | AttributeTargets.Event,
        DayOfWeek c = (DayOfWeek)99, DayOfWeek d = default, DayOfWeek? e = DayOfWeek.Monday, DayOfWeek? f = null) => Text(a, b, c, d, e, f);

    internal string NothingsCore(
        string? a = null, object? b = default, Guid c = default, DateTime d = default, int? e = null, int? f = 3, (int, string) g = default,
        Func<int>? h = null, Script? i = null, decimal? j = 1.5m, TimeSpan k = new()) => Text(a, b, c, d, e, f, g, h, i, j, k);

    internal string GenericCore<T>(T value = default!, T? other = default)
        where T : struct => Text(value, other);

    internal string OptionalCore([Optional] int a, [Optional, DefaultParameterValue(7)] int b) => Text(a, b);

    internal async Task<int> TokenAsyncCore(int number = 5, CancellationToken ct = default) => await script.ActAsync() + number;

    internal string CallerCore(
        int value,
        [CallerMemberName] string member = "",
        [CallerLineNumber] int line = 0,
        [CallerFilePath] string file = "",
        [CallerArgumentExpression(nameof(value))] string expression = "") => Text(value, member, line, file, expression);

    private string Text(params object?[] values) =>
        string.Create(CultureInfo.InvariantCulture, $"{script.Act()} {string.Join('|', values)}");
}
