using System.Globalization;

namespace OrderDesk;

internal sealed record CommandLine
{
    public const string Usage =
        """
        Places the orders of a file and tells about it on stdout.

        Usage: OrderDesk [options]

          --orders FILE    the orders, one JSON object a line (default: orders.jsonl beside the program)
          --receipts DIR   where the receipts go (default: receipts beside the program)
          --limit N        read the first N lines only
          --repeat N       read the file N times
          --help           show this
        """;

    public string Orders { get; init; } = Path.Combine(AppContext.BaseDirectory, "orders.jsonl");

    public string Receipts { get; init; } = Path.Combine(AppContext.BaseDirectory, "receipts");

    public int Limit { get; init; } = int.MaxValue;

    public int Repeat { get; init; } = 1;

    public bool Help { get; init; }

    /// <exception cref="UsageException">An option is unknown, or its value is missing or wrong.</exception>
    public static CommandLine Parse(IEnumerable<string> arguments)
    {
        var commandLine = new CommandLine();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var option))
            commandLine = commandLine.With(option, rest);
        return commandLine;
    }

    private CommandLine With(string option, Queue<string> rest) => option switch
    {
        "--orders" => this with { Orders = ExistingFile(option, rest) },
        "--receipts" => this with { Receipts = Value(option, rest) },
        "--limit" => this with { Limit = PositiveNumber(option, rest) },
        "--repeat" => this with { Repeat = PositiveNumber(option, rest) },
        "--help" or "-h" => this with { Help = true },
        _ => throw new UsageException($"unknown option '{option}'"),
    };

    private static string Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out var value) && value.Length > 0 ? value : throw new UsageException($"{option} needs a value");

    private static string ExistingFile(string option, Queue<string> rest)
    {
        var path = Value(option, rest);
        return File.Exists(path) ? path : throw new UsageException($"{option}: there is no file '{path}'");
    }

    private static int PositiveNumber(string option, Queue<string> rest)
    {
        var text = Value(option, rest);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UsageException($"{option} needs a whole number above 0, not '{text}'");
    }
}
