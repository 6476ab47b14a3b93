using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>Log records with three values.</summary>
internal static partial class Logs
{
    private const string Category = "Shop.OrderService";

    public static void Run(string writer, int count, int threads)
    {
        if (Ours.Writes(writer))
        {
            using var telemetry = Telemetry.Start(Ours.Options(writer));
            Produce(telemetry.GetLogger(Category), count, threads);
            return;
        }

        using var services = new ServiceCollection().AddLogging(logging => Configure(logging, writer)).BuildServiceProvider();
        Produce(services.GetRequiredService<ILoggerFactory>().CreateLogger(Category), count, threads);
    }

    private static void Produce(ILogger logger, int count, int threads) => Producer.OnThreads(threads, count, share =>
    {
        for (var i = 0; i < share; i++)
            OrderReceived(logger, i, "Ada Lovelace", 99.9);
    });

    private static ILoggingBuilder Configure(ILoggingBuilder logging, string writer) => writer switch
    {
        "sdk" => logging.AddOpenTelemetry(static options =>
        {
            options.ParseStateValues = true;
            options.AddProcessor(new NoExport<LogRecord>());
        }),
        "writer" => logging.AddOpenTelemetry(static options =>
        {
            options.IncludeFormattedMessage = true;
            options.ParseStateValues = true;
            options.AddProcessor(new NaiveLogWriter());
        }),
        "AddJsonConsole" => logging.AddJsonConsole(),
        "AddSimpleConsole" => logging.AddSimpleConsole(static options => options.SingleLine = true),
        _ => throw new ArgumentException($"'{writer}' is no competitor."),
    };

    [LoggerMessage(LogLevel.Information, "Order {orderId} of {customer} received for {total}")]
    private static partial void OrderReceived(ILogger logger, int orderId, string customer, double total);
}
