using System.Globalization;
using System.Reflection;
using MiniTelemetry.Generators;
using MiniTelemetry.Generators.Benchmarks;

// Rounds per row; the default takes about a minute.
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25;
var loggerMessage = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.Logging.Generators.dll"))
    .GetType("Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator", throwOnError: true)!;

var theirs = new Competitor("LoggerMessage", loggerMessage, Project.Logging());
Competitor[] plain = [Ours(Project.Instrumented()), theirs, Floor(Project.Instrumented())];
Competitor[] tagged = [Ours(Project.Instrumented(SourceText.Tag)), theirs, Floor(Project.Instrumented(SourceText.Tag))];
foreach (var competitor in plain.Concat(tagged).Where(static competitor => competitor.BytesPerMethod > 0))
    competitor.Verify();

List<Race> races =
[
    new("cold run", plain, null),
    .. plain[0].Project.Edits.Select((edit, number) => new Race(edit.Name, plain, number)),
    new("cold run, with tags", tagged, null),
    new($"{tagged[0].Project.Edits[0].Name}, with tags", tagged, 0),
];

// All rows are warmed before the first is measured: they share most of the code that the JIT compiles again.
foreach (var race in races)
    race.Warm(rounds);
foreach (var race in races)
    race.Run(rounds);
Report.Write(Console.Out, races);

static Competitor Ours(Project project) => new("MiniTelemetry", typeof(InstrumentationGenerator), project);

static Competitor Floor(Project project) => new("floor", typeof(FloorGenerator), project);
