namespace MiniTelemetry.Generators.Model;

/// <summary>How a method hands over its result, and so when its body has ended.</summary>
internal enum ReturnShape
{
    /// <summary>
    /// There is no body to call. The implementing part throws, so that the compiler does not stop at a missing part but goes on to the
    /// analyzers, whose error says why; it cannot be turned off.
    /// </summary>
    Refused,

    /// <summary>Nothing is returned: the body ends with the call.</summary>
    Void,

    /// <summary>A value is returned: the body ends with the call.</summary>
    Value,

    /// <summary>A value is returned that cannot be a type argument (a ref struct, a pointer), or that would bind the call late (dynamic).</summary>
    Direct,

    /// <summary>A reference is returned: the body ends with the call, and the caller sees what the reference points to.</summary>
    Reference,

    /// <summary>A task or value task is returned: the body ends when it completes.</summary>
    Awaitable,

    /// <summary>The same, by an async method that nothing overrides: it never throws at the call.</summary>
    Async,

    /// <summary>An asynchronous stream is returned, or an iterator's that can be overridden: the call is one enumeration of it.</summary>
    Stream,

    /// <summary>A stream, asynchronous or not, by an iterator that nothing overrides: it never throws at the call.</summary>
    Iterator,
}
