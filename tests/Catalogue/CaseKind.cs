// C# 12
namespace Catalogue;

/// <summary>What a case hands over, and so when its body has ended.</summary>
public enum CaseKind
{
    /// <summary>A value: with the call.</summary>
    Value,

    /// <summary>A task of an async method: what it throws is in the task.</summary>
    Async,

    /// <summary>A task from elsewhere: a body may also throw at the call.</summary>
    Forwarded,

    /// <summary>An iterator's sequence, or the enumerator of one.</summary>
    Sequence,

    /// <summary>An asynchronous sequence, or the enumerator of one.</summary>
    AsyncSequence,
}
