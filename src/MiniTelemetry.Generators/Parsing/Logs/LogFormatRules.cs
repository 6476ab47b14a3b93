using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Parsing.Logs;

/// <summary>The formats of placeholders. Messages are written in the invariant culture, which is not that of their reader.</summary>
internal static class LogFormatRules
{
    private const string Currency = "writes '\u00a4' for the currency, since messages are of no country; "
        + "show the amount as '0.00', and the currency beside it";

    private const string Advice = "which others read otherwise; give it the format 'O' or one that begins with the year, such as 'yyyy-MM-dd'";
    private const string Date = "writes the date in the American way, " + Advice;
    private const string NoDate = "is written without a format in the American way, " + Advice;

    // The other standard formats of dates are the same in each culture.
    private const string DateLetters = "dDfFgGmMyY";

    public static LogRemark? Check(LogHole hole, ITypeSymbol type)
    {
        type = ValueFormats.ValueOf(type);
        if (hole.Format is not { } format)
            return ValueFormats.IsDate(type) ? LogRemark.Of(LogFlaw.CultureFormat, hole, hole.Name, NoDate) : null;
        if (ValueFormats.ReasonAgainst(type, format) is { } reason)
            return LogRemark.Of(LogFlaw.UnusableFormat, hole, format, hole.Name, reason);
        return CultureReason(type, format) is { } culture
            ? LogRemark.Of(LogFlaw.CultureFormat, hole, $"{hole.Name}:{format}", culture)
            : null;
    }

    private static string? CultureReason(ITypeSymbol type, string format)
    {
        if (ValueFormats.IsNumber(type))
            return NumberFormats.LetterOf(format) is 'C' or 'c' ? Currency : null;
        return ValueFormats.IsDate(type) && format.Length == 1 && DateLetters.IndexOf(format[0]) >= 0 ? Date : null;
    }
}
