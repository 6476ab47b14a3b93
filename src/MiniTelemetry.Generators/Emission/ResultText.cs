using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>What is asked of a result, as the further argument of the completing call.</summary>
internal static class ResultText
{
    /// <summary>
    /// What follows the method's name: the result's type, since a body may give the elements of a tuple other names and since a task is a
    /// value too; then the value, and the lambda that asks it. Without anything to ask, the value alone.
    /// </summary>
    public static string Arguments(MethodText method, string value, string indent = "")
        => method.Method.Result is { } result ? $"<{result.Type}>({value}, static (outcome, result) =>{Body(result, "\n" + indent)})" : $"({value})";

    private static string Body(ResultReading result, string newLine)
    {
        var statements = Statements(result).ToList();
        return statements.Count == 1
            ? " " + statements[0]
            : $"{newLine}{{{string.Concat(statements.Select(statement => $"{newLine}    {statement};"))}{newLine}}}";
    }

    private static IEnumerable<string> Statements(ResultReading result)
    {
        foreach (var tag in result.Tags)
            yield return "outcome" + TagEmitter.Tag(tag);
        if (result.FailWhen is not null)
            yield return $"outcome.FailWhen(result, {result.FailWhen}{(result.ErrorType is null ? "" : $", {result.ErrorType}")})";
    }
}
