namespace MiniTelemetry.Generators.Parsing;

/// <summary>Where a <c>[Tag]</c> stands, and so where its value comes from and when.</summary>
internal enum TagPosition
{
    Parameter,
    OutParameter,
    Result,
    Member,
    Constant,
}
