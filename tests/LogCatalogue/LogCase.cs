using Microsoft.Extensions.Logging;

namespace LogCatalogue;

/// <summary>A call of a log method.</summary>
/// <param name="Name">The type's name and the method's, and what tells several calls of one method from each other.</param>
/// <param name="Call">Makes the call; the logger is where its record is expected.</param>
public sealed record LogCase(string Name, Action<ILogger> Call)
{
    public override string ToString() => Name;
}
