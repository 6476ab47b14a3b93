namespace MiniTelemetry.Generators.Parsing;

/// <summary>A span that is opened by hand, and is all of a method.</summary>
/// <param name="Name">The span's name.</param>
/// <param name="Kind">The member of <c>ActivityKind</c>; null for the default.</param>
/// <param name="Tags">The tags that are set first of all, as far as attributes can say them.</param>
/// <param name="IsUsedFurther">Whether the activity is used for more than those tags.</param>
internal sealed record HandWrittenSpan(string Name, string? Kind, IReadOnlyList<HandWrittenTag> Tags, bool IsUsedFurther);
