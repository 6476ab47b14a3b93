using System.Globalization;
using System.Text.RegularExpressions;

namespace MiniTelemetry.Output.Benchmarks;

/// <summary>What one run took.</summary>
/// <param name="Seconds">From the first record to the last byte out.</param>
/// <param name="Processor">The processor time of the whole process, in seconds.</param>
/// <param name="Allocated">Bytes allocated per record.</param>
/// <param name="BytesOut">Bytes written per record; 0 where they were not kept.</param>
internal sealed partial record Result(double Seconds, double Processor, double Allocated, double BytesOut = 0)
{
    public static Result Read(string told)
    {
        var numbers = Line().Match(told);
        if (!numbers.Success)
            throw new InvalidOperationException($"The run ended without a result: {told}");
        return new Result(Number(1), Number(2), Number(3));

        double Number(int group) => double.Parse(numbers.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^result (\S+) (\S+) (\S+)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
