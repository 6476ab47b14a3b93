using MiniTelemetry.Generators.Model;

namespace MiniTelemetry.Generators.Emission;

/// <summary>What happens between the end of the body and the return.</summary>
internal static class ResultEmitter
{
    /// <summary>Tags what the body has put into <c>out</c> parameters.</summary>
    public static void WriteOutTags(SourceWriter writer, MethodText method)
    {
        foreach (var tag in method.Method.OutTags)
            TagEmitter.WriteTag(writer, method.Call, tag);
    }

    /// <summary>The completing call of that value, followed by what follows it.</summary>
    public static void WriteComplete(SourceWriter writer, MethodText method, string before, string value, string after)
    {
        if (method.Method.Result is not { } result)
        {
            writer.Write($"{before}{method.Call}.Complete({value}){after}");
            return;
        }

        // Named, since a body may give the elements of a tuple other names, and since a task is a result too.
        var statements = Statements(result).ToList();
        var complete = before.Length == 0 ? "CompleteValue" : "Complete";
        var head = $"{before}{method.Call}.{complete}<{result.Type}>({value}, static (outcome, result) =>";
        if (statements.Count == 1)
        {
            writer.Write($"{head} {statements[0]}){after}");
            return;
        }

        writer.Open(head);
        statements.ForEach(statement => writer.Write(statement + ";"));
        writer.Close($"){after}");
    }

    private static IEnumerable<string> Statements(ResultReading result)
    {
        foreach (var tag in result.Tags)
            yield return TagEmitter.Call("outcome", tag);
        if (result.FailWhen is not null)
            yield return $"outcome.FailWhen(result, {result.FailWhen}{(result.ErrorType is null ? "" : $", {result.ErrorType}")})";
    }
}
