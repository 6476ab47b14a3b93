namespace MiniTelemetry.Redacting;

/// <summary>A secret in a text.</summary>
/// <param name="Context">Where that begins which tells that it is one: <c>password=</c>. <paramref name="Start"/> where it is one by itself.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind it.</param>
internal readonly record struct SecretRange(int Context, int Start, int End);
