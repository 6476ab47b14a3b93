using MiniTelemetry.TestApp;

// A program for process tests: the first argument says what it does, stderr says what it did.
string mode = args is [var first, ..] ? first : "";
int count = args is [_, var second, ..] && int.TryParse(second, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1000;
return mode switch
{
    "work" => Scenarios.Work(count),
    "wait" => Scenarios.WaitForSignal(count),
    "wait-bare" => Scenarios.WaitWithoutTelemetry(),
    "catch-inside-a-trace" => Scenarios.CatchInsideATrace(),
    "cancel-and-go-on" => Scenarios.CancelAndGoOn(count),
    "throw-bare" => throw new InvalidOperationException("without telemetry"),
    "throw" => Scenarios.Throw(count),
    "exit" => Scenarios.Exit(count),
    "stall" => Scenarios.FullSpeed(count),
    "mixed" => Scenarios.Mixed(count),
    "plugin" => Scenarios.Plugin(),
    "restart" => Scenarios.Restart(),
    "two-starts" => Scenarios.TwoStarts(),
    "without-environment" => Scenarios.WorkWithoutEnvironment(count),
    "stalled-dispose" => Scenarios.DisposeBehindStalledReader(),
    "stalled-stderr" => Scenarios.WriteErrorsBehindStalledReader(),
    "signal-in-dispose" => Scenarios.WaitInDispose(count),
    "secrets" => SecretScenario.Run(args is [_, var how, ..] ? how : ""),
    "secret-end" => SecretScenario.Throw(args is [_, var way, ..] ? way : ""),
    "redacted" => RedactedScenario.Run(isOpen: args.Contains("open")),
    "own-sdk" => OwnSdkScenario.Run(count),
    "own-sdk-twice" => OwnSdkScenario.RunTwice(),
    "context-parent" => ContextScenario.RunParent(args[1]),
    "context-child" => await ContextScenario.RunChildAsync(args[1]),
    "context-own-sdk" => await ContextScenario.RunOwnSdkAsync(args[1]),
    "own-sdk-redacted" => OwnSdkScenario.RunRedacted(),
    "host" => await HostScenario.RunAsync(args[1..]),
    "flood" => FaultScenarios.Flood(count, args[2], Number(args[3])),
    "spans" => FaultScenarios.Spans(count),
    "work-until-killed" => FaultScenarios.WorkUntilKilled(),
    "work-and-wait" => FaultScenarios.WorkAndWait(count),
    "bursts" => FaultScenarios.Bursts(count, args[2], Number(args[3])),
    "fill-device" => FaultScenarios.FillDevice(count, args[2], args[3]),
    "named" => FaultScenarios.Named(args[2], count),
    _ => Scenarios.Unknown(mode),
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
