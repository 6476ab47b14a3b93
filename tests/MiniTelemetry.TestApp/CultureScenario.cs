using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.TestApp;

/// <summary>Values that cultures write in their own ways, in every signal.</summary>
internal static partial class CultureScenario
{
    private static readonly DateTime Moment = new(2026, 11, 20, 22, 41, 7, 123, DateTimeKind.Utc);

    internal static int Run(string culture)
    {
        if (culture.Length > 0)
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(culture);
        Console.Error.WriteLine($"culture={CultureInfo.CurrentCulture.Name} number={1234.5} encoding={Console.OutputEncoding.WebName}");
        using var telemetry = Telemetry.Start("test-app");
        telemetry.GetMeter("Test.Culture").CreateCounter<double>("culture.ITEMS").Add(-1234567.891, new KeyValuePair<string, object?>("Size", 0.5));
        telemetry.GetMeter("Test.Culture").CreateHistogram<double>("culture.times").Record(1234.5);
        using (var span = telemetry.GetTracer("Test.Culture").StartActivity(ActivityKind.Internal, startTime: Moment, name: "ıİßü漢😀 TITLE"))
        {
            span!.SetTag("double", -1234567.891).SetTag("decimal", -1234.5m).SetTag("int", -42).SetTag("float", 0.25f).SetTag("long", long.MinValue);
            span.SetTag("time", Moment).SetTag("offset", new DateTimeOffset(Moment)).SetTag("span", TimeSpan.FromSeconds(-1.5)).SetTag("bool", true);
            span.SetTag("list", new[] { 1.5, -2.5 }).SetTag("date", DateOnly.FromDateTime(Moment)).SetTag("enum", DayOfWeek.Friday);
            span.SetEndTime(Moment.AddMilliseconds(1234.5));
        }

        Measured(telemetry.GetLogger("Test.Culture"), -1234567.891, -1234.5m, -42, Moment, 9876543.21);
        return 0;
    }

    [LoggerMessage(LogLevel.Information, "ıİßü漢😀 {number} {money} {count} {time} {formatted:N2}")]
    private static partial void Measured(ILogger logger, double number, decimal money, int count, DateTime time, double formatted);
}
