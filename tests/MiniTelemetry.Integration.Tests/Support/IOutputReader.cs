namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>Reads the output in one format, line by line, by what its users are told of it.</summary>
internal interface IOutputReader
{
    /// <summary>The records that a line holds; none for the further lines of a record. Fails the test where the line is none of the format.</summary>
    IEnumerable<OutputRecord> Read(string line);
}
