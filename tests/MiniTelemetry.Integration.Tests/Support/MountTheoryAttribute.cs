using System.Diagnostics;

namespace MiniTelemetry.Integration.Tests.Support;

/// <summary>A theory that needs a small file system of its own; the run says so where the machine gives it none.</summary>
internal sealed class MountTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> Allowed = new(TryMount);

    public MountTheoryAttribute()
    {
        if (!Allowed.Value)
            Skip = "This machine lets nobody mount a tmpfs in a namespace of its own (unshare -rm).";
    }

    private static bool TryMount()
    {
        try
        {
            using var process = Process.Start("unshare", ["-rm", "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
