namespace MiniTelemetry.Generators.Parsing;

/// <summary>What is wrong with a tag.</summary>
internal enum TagFault
{
    UnknownPath,
    BadName,
    NoEffect,
}
