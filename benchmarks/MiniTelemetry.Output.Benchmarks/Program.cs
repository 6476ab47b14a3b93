using System.Globalization;
using MiniTelemetry.Output.Benchmarks;

if (args is ["run", var producer, var writer, var count, .. var rest])
    return Producer.Run(producer, writer, int.Parse(count, CultureInfo.InvariantCulture), rest);

var records = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
var race = new Race(records, rounds, args.Skip(2));
race.Run();
Report.Write(Console.Out, race);
return 0;
