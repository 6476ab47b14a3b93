using MiniTelemetry.Generators.Infrastructure;

namespace MiniTelemetry.Generators.Model;

/// <summary>What is read from the result of a call that returned one.</summary>
/// <param name="Type">The type of the result; of a task's, what it carries.</param>
/// <param name="Tags">The tags, whose values are found in <c>result</c>.</param>
/// <param name="FailWhen">The lambda that says whether the result is a failure; null if none does.</param>
/// <param name="ErrorType">The lambda that finds the failure's type; null if none does.</param>
internal sealed record ResultReading(string Type, EquatableArray<TagSource> Tags, string? FailWhen, string? ErrorType);
