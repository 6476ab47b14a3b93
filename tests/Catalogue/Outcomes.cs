// C# 12
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using MiniTelemetry;

namespace Catalogue;

/// <summary>Attributes that tell what a call means, and tags in each position.</summary>
public partial class Outcomes(Script script)
{
    internal static readonly Case[] Cases =
    [
        Case.Value("Outcomes.Judge", s => new Outcomes(s).JudgeCore().Text, s => new Outcomes(s).Judge().Text),
        Case.Async("Outcomes.JudgeAsync", s => new Outcomes(s).JudgeAsyncCore(s.Token), s => new Outcomes(s).JudgeAsync(s.Token)),
        Case.Forwarded("Outcomes.JudgeValue", s => new Outcomes(s).JudgeValueCore().AsTask(), s => new Outcomes(s).JudgeValue().AsTask()),
        Case.Value("Outcomes.Strict", s => new Outcomes(s).StrictCore(s.Token), s => new Outcomes(s).Strict(s.Token)),
        Case.Async("Outcomes.LenientAsync", s => new Outcomes(s).LenientAsyncCore(s.Token), s => new Outcomes(s).LenientAsync(s.Token)),
        Case.Async(
            "Outcomes.InFlightAsync",
            s => new Outcomes(s).InFlightAsyncCore(1),
            s => new Outcomes(s).InFlightAsync(1)).WithoutSpan(),
        Case.Void("Outcomes.Everywhere", s => new Outcomes(s).EverywhereCore(1, out _), s => new Outcomes(s).Everywhere(1, out _)),
        Case.Value("Outcomes.Result", s => new Outcomes(s).ResultCore(2), s => new Outcomes(s).Result(2)),
        Case.Async("Outcomes.ResultAsync", s => new Outcomes(s).ResultAsyncCore("a"), s => new Outcomes(s).ResultAsync("a")),
        Case.Value("Outcomes.Root", s => new Outcomes(s).RootCore(), s => new Outcomes(s).Root()).AsRoot(),
        Case.Async("Outcomes.RootAsync", s => new Outcomes(s).RootAsyncCore(), s => new Outcomes(s).RootAsync()).AsRoot(),
        Case.Forwarded("Outcomes.EnrichAsync", s => new Outcomes(s).EnrichAsyncCore(1), s => new Outcomes(s).EnrichAsync(1)).WithoutSpan(),
        Case.Value(
            "Outcomes.ThrowingVerdict",
            s => new Outcomes(s).ThrowingVerdictCore() is null,
            s => new Outcomes(s).ThrowingVerdict() is null),
        Case.Void("Outcomes.Client", s => new Outcomes(s).ClientCore(), s => new Outcomes(s).Client()),
    ];

    [Tag("fixed")]
    private const int Fixed = 5;

    [Tag]
    private string Place => "here";

    [Tag("unreadable", On = Signals.Span | Signals.Metrics | Signals.Logs)]
    private int Broken => script.Unreadable;

    [Traced, Timed, Outcome(FailWhen = nameof(Answer.IsFailure), ErrorTypeFrom = "Code")]
    [return: Tag("answer.text", "Text")]
    public partial Answer Judge();

    [Traced, Outcome(FailWhen = "IsFailure", ErrorTypeFrom = "Text.Length")]
    public partial Task<Answer> JudgeAsync(CancellationToken ct);

    [Traced, Counted, Outcome(FailWhen = "IsFailure")]
    public partial ValueTask<Answer> JudgeValue();

    [Traced, Outcome(Cancellation = CancellationPolicy.Error, FailureLevel = LogLevel.Critical)]
    public partial int Strict(CancellationToken ct);

    [Traced, Outcome(Expected = [typeof(SystemException)], FailureLevel = LogLevel.None)]
    public partial Task<int> LenientAsync(CancellationToken ct);

    [InFlight, Counted]
    public partial Task<int> InFlightAsync([Tag(On = Signals.Metrics)] int kind);

    [Traced, Counted, InFlight, Tag("tier", Value = "gold", On = Signals.Metrics), Tag("kind", Value = DayOfWeek.Friday, AtStart = true)]
    public partial void Everywhere(
        [Tag(On = Signals.Span | Signals.Metrics | Signals.Logs)] int size, [Tag(On = Signals.Metrics)] out int kind);

    [Traced]
    [return: Tag]
    public partial int Result(int value);

    [Traced]
    [return: Tag("length", "Length")]
    public partial Task<string> ResultAsync(string text);

    [Traced(Root = true)]
    public partial int Root();

    [Traced(Root = true), Timed]
    public partial Task<int> RootAsync();

    [Enrich, Timed]
    public partial Task<int> EnrichAsync([Tag] int value);

    [Traced, Outcome(FailWhen = nameof(BadAnswer.IsFailure))]
    public partial BadAnswer ThrowingVerdict();

    [Traced(Kind = ActivityKind.Client)]
    public partial void Client();

    internal Answer JudgeCore() => new(script.Act());

    internal async Task<Answer> JudgeAsyncCore(CancellationToken ct) => new(await script.ActAsync());

    internal ValueTask<Answer> JudgeValueCore() => new(JudgeAsyncCore(default));

    internal int StrictCore(CancellationToken ct) => script.Act();

    internal async Task<int> LenientAsyncCore(CancellationToken ct) => await script.ActAsync();

    internal async Task<int> InFlightAsyncCore(int kind) => await script.ActAsync() + kind;

    internal void EverywhereCore(int size, out int kind)
    {
        kind = size;
        script.Act();
    }

    internal int ResultCore(int value) => script.Act() + value;

    internal async Task<string> ResultAsyncCore(string text) => text + await script.ActAsync();

    internal int RootCore() => script.Act();

    internal async Task<int> RootAsyncCore() => await script.ActAsync();

    internal Task<int> EnrichAsyncCore(int value) => script.ActAsync();

    internal BadAnswer ThrowingVerdictCore() => script.Act() > 0 ? new BadAnswer() : throw script.Failure;

    internal void ClientCore() => script.Act();
}

/// <summary>Tells of a failure without throwing.</summary>
public sealed record Answer(int Number)
{
    public bool IsFailure => true;

    public string Code => "wrong";

    public string Text => $"the answer {Number}";
}

/// <summary>Cannot even be asked.</summary>
public sealed class BadAnswer
{
    public bool IsFailure => throw new InvalidOperationException("a verdict that throws");
}
