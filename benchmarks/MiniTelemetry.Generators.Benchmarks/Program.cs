using System.Globalization;
using System.Reflection;
using MiniTelemetry.Generators;
using MiniTelemetry.Generators.Benchmarks;

// Rounds per row; the default takes about a minute.
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25;
var loggerMessage = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.Logging.Generators.dll"))
    .GetType("Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator", throwOnError: true)!;

Competitor[] competitors =
[
    new("MiniTelemetry", typeof(InstrumentationGenerator), Project.Instrumented()),
    new("LoggerMessage", loggerMessage, Project.Logging()),
    new("floor", typeof(FloorGenerator), Project.Instrumented()),
];
foreach (var competitor in competitors.Where(static competitor => competitor.BytesPerMethod > 0))
    competitor.Verify();

var races = Enumerable.Range(-1, 1 + competitors[0].Project.Edits.Count)
    .Select(edit => edit < 0
        ? new Race("cold run", [.. competitors.Select(static competitor => (Func<TimeSpan>)competitor.Cold)])
        : new Race(
            competitors[0].Project.Edits[edit].Name,
            [.. competitors.Select(competitor => competitor.Edit(competitor.Project.Edits[edit]))]))
    .ToList();

// All rows are warmed before the first is measured: they share most of the code that the JIT compiles again.
foreach (var race in races)
    race.Warm(rounds);
foreach (var race in races)
    race.Run(rounds);
Report.Write(Console.Out, competitors, races);
