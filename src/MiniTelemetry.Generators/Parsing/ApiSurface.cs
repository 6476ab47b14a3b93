namespace MiniTelemetry.Generators.Parsing;

/// <summary>How far a method can be seen, from the narrowest that <c>minitelemetry.api_surface</c> can ask for to the widest.</summary>
internal enum ApiSurface
{
    /// <summary>Outside of the assembly; protected members of types that can be derived from there too.</summary>
    Public,

    /// <summary>Everywhere in the assembly.</summary>
    Internal,

    /// <summary>At least where it is written.</summary>
    All,
}
