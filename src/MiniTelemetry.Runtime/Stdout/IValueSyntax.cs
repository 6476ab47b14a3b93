namespace MiniTelemetry.Stdout;

/// <summary>How a format spells the values of attributes. What a value is, and where a large one ends, is decided for all formats alike.</summary>
internal interface IValueSyntax
{
    static abstract void WriteNull(Utf8Buffer buffer);

    static abstract void WriteBoolean(Utf8Buffer buffer, bool value);

    static abstract void WriteInteger(Utf8Buffer buffer, long value);

    static abstract void WriteDouble(Utf8Buffer buffer, double value);

    /// <summary>A number of fewer digits than a double.</summary>
    /// <param name="buffer">What is written to.</param>
    /// <param name="value">The number, whose text is the shortest that reads back the same.</param>
    /// <param name="wide">The same number, for a format that knows only this type.</param>
    static abstract void WriteFloating<T>(Utf8Buffer buffer, T value, double wide) where T : IUtf8SpanFormattable;

    /// <summary>What the specification of attributes has no type for, and whose text needs no escaping: larger numbers, moments, ids.</summary>
    static abstract void WritePlain<T>(Utf8Buffer buffer, T value, ReadOnlySpan<char> format) where T : IUtf8SpanFormattable;

    /// <param name="buffer">What is written to.</param>
    /// <param name="text">The text.</param>
    /// <param name="depth">How many sequences and maps are around it.</param>
    static abstract void WriteText(Utf8Buffer buffer, ReadOnlySpan<char> text, int depth);

    static abstract void WriteBinary(Utf8Buffer buffer, byte[] value);

    static abstract void BeginSequence(Utf8Buffer buffer);

    static abstract void EndSequence(Utf8Buffer buffer);

    static abstract void BeginMap(Utf8Buffer buffer);

    static abstract void EndMap(Utf8Buffer buffer);

    static abstract void BeginEntry(Utf8Buffer buffer, string? key);

    static abstract void EndEntry(Utf8Buffer buffer);

    /// <summary>An element in the place of all that are missing from here on, and of a sequence that is too deep.</summary>
    static abstract void WriteCut(Utf8Buffer buffer, bool isEntry);
}
