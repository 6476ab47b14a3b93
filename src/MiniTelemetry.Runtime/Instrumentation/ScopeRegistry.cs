using System.ComponentModel;

namespace MiniTelemetry.Instrumentation;

/// <summary>The instrumentation scopes of this process. Generated code asks it; applications have no need to.</summary>
/// <remarks>
/// OpenTelemetry fixes the names it listens to when a provider is built. Every scope is therefore made here: a running
/// <see cref="Telemetry"/> hears of a new one before its first span or measurement, whenever its assembly is loaded. Thread-safe.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScopeRegistry
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<(string Name, string? Version), InstrumentationScope> Scopes = [];
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase);
    private static Action<string>? s_subscriber;

    /// <summary>The scope of that name and version, made at the first call.</summary>
    /// <param name="name">The scope's name; not empty. <c>*</c> and <c>?</c> in it become <c>_</c>.</param>
    /// <param name="version">The scope's version.</param>
    /// <returns>The same scope for the same name and version, for the life of the process.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    public static InstrumentationScope Get(string name, string? version = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        name = WithoutWildcards(name);
        lock (Gate)
        {
            if (Scopes.TryGetValue((name, version), out var known))
                return known;
            if (Names.Add(name))
                Tell(name);
            return Scopes[(name, version)] = new InstrumentationScope(name, version);
        }
    }

    // To OpenTelemetry a name with these is a pattern, and would listen to sources of others. No exception: see Tell.
    private static string WithoutWildcards(string name) => name.Replace('*', '_').Replace('?', '_');

    // This runs where the application's types are initialised: a fault would come up there, and again at each use of the type.
    private static void Tell(string name)
    {
        try
        {
            s_subscriber?.Invoke(name);
        }
        catch (Exception fault)
        {
            TelemetryFaults.Absorb(fault, name, "hearing of the scope");
        }
    }

    /// <summary>Tells the names known so far, and from then on each new one before anything is made of it.</summary>
    internal static string[] Subscribe(Action<string> onNewName)
    {
        lock (Gate)
        {
            s_subscriber = onNewName;
            return [.. Names];
        }
    }

    internal static void Unsubscribe()
    {
        lock (Gate)
            s_subscriber = null;
    }

    /// <summary>Whether the name is a scope of ours. Read by the metric view while instruments are made.</summary>
    internal static bool Contains(string name)
    {
        lock (Gate)
            return Names.Contains(name);
    }
}
