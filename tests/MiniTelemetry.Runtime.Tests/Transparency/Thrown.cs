using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Catalogue;

namespace MiniTelemetry.Runtime.Tests.Transparency;

/// <summary>What can be seen of an exception: which object it is, and where it has passed.</summary>
internal static partial class Thrown
{
    // Where the compiler inlines, which frames are left is a matter of how often a method has been called.
    private static readonly bool IsOptimised = typeof(Script).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    internal static string Name(Exception exception, Script script)
    {
        if (ReferenceEquals(exception, script.Failure))
            return "the body's failure itself";
        if (ReferenceEquals(exception, script.SecondFailure))
            return "the body's second failure itself";
        if (ReferenceEquals(exception, script.Cancellation))
            return "the body's cancellation itself";
        return exception is OperationCanceledException cancelled
            ? $"{Described(exception)}, by the caller's token {cancelled.CancellationToken == script.Token}"
            : Described(exception);
    }

    /// <summary>The frames of the catalogue, which are the application's, and any of ours.</summary>
    internal static IEnumerable<string> Frames(Exception exception) =>
        from line in new StackTrace(exception, fNeedFileInfo: false).ToString().Split('\n')
        where IsOptimised ? Ours().IsMatch(line) : Theirs().IsMatch(line) || Ours().IsMatch(line)
        select Ordinals().Replace(line.Trim(), "");

    private static string Described(Exception exception) => $"{exception.GetType()}: {exception.Message}";

    [GeneratedRegex(@"at Catalogue\.|at InNoNamespace")]
    private static partial Regex Theirs();

    [GeneratedRegex(@"at MiniTelemetry\.(?!Runtime\.Tests)|Instrumented[(\[]")]
    private static partial Regex Ours();

    // Which of a method's lambdas it is: the bare call is one, the wrapped call another.
    [GeneratedRegex(@"(?<=b__)[\d_]+")]
    private static partial Regex Ordinals();
}
