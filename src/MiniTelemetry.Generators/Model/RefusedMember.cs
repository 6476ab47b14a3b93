namespace MiniTelemetry.Generators.Model;

/// <summary>
/// A partial member that cannot get an implementing part. It has a position, unlike all else that the pipeline carries: an edit above it
/// makes another one, which costs no more than to report it again.
/// </summary>
/// <param name="Name">The member's name.</param>
/// <param name="Reason">Why there is no part, and what to do instead.</param>
/// <param name="Path">The file.</param>
/// <param name="Start">Where the name starts in the file.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Line">The line that it starts in, from 0.</param>
/// <param name="Character">Where it starts in that line, from 0.</param>
internal sealed record RefusedMember(string Name, string Reason, string Path, int Start, int Length, int Line, int Character);
