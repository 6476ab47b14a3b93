// C# 12
namespace Catalogue;

/// <summary>How a body ends. Not every body can end in every way.</summary>
public enum Ending
{
    /// <summary>At once, and without a trace: for counting bytes.</summary>
    Quiet,
    Succeeds,
    SucceedsLater,
    Throws,
    ThrowsInItsTask,
    ThrowsLater,
    ThrowsInFinally,
    IsCancelled,
    IsCancelledLater,
    IsCancelledByAnother,
    FaultsWithCancellation,
    FaultsTwice,
    FaultsTwiceLater,
    CallsItself,
    CallsItselfLater,
}
