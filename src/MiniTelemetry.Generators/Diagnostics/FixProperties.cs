namespace MiniTelemetry.Generators.Diagnostics;

/// <summary>What a diagnostic tells a fix, which does not read <c>.editorconfig</c> itself. The keys of <c>Diagnostic.Properties</c>.</summary>
internal static class FixProperties
{
    /// <summary>
    /// The attributes to put on the method, as in <c>Traced, Timed</c>; empty where its type's attributes will reach it once it is partial.
    /// </summary>
    public const string Attributes = "Attributes";

    /// <summary>Why no fix can be offered; absent where one may be.</summary>
    public const string NotFixable = "NotFixable";
}
