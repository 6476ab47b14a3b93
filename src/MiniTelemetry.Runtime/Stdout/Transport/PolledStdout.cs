using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Stdout of a Unix process where a reader may stall. .NET writes to stdout and stderr under one lock, that of
/// <see cref="Console.Out"/>: a write that blocks there would block the application's own <see cref="Console.Error"/>. So the wait for
/// the reader happens here, before the lock is taken, and each write is small enough for what a writable pipe takes at once.
/// </summary>
/// <remarks>
/// A single line longer than that is still one write: whole lines come before everything else. On Linux it waits until the pipe has
/// room for all of it; only a line longer than the whole pipe (64 KiB) can block under the lock.
/// </remarks>
internal sealed partial class PolledStdout : Stream
{
    // POSIX: a pipe that is writable takes PIPE_BUF bytes without blocking; 4,096 on Linux.
    private const int WithoutBlocking = 4096;
    private const int Descriptor = 1;
    private const short Writable = 4;
    private const int Interrupted = 4;
    private const int GetFlags = 3; // F_GETFL
    private const int AccessMode = 3; // O_ACCMODE
    private const int ReadOnly = 0; // O_RDONLY
    private const int PipeSize = 1032; // F_GETPIPE_SZ
    private const nuint UnreadBytes = 0x541B; // FIONREAD
    private readonly Stream _stdout;

    // Not positive where stdout is no pipe.
    private readonly int _capacity = CapacityOfPipe();

    private PolledStdout(Stream stdout) => _stdout = stdout;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Stdout as it is best written to: a file never stalls, and Windows cannot be asked.</summary>
    internal static Stream Open()
    {
        var stdout = Console.OpenStandardOutput();
        return OperatingSystem.IsWindows() || IsFile() || !CanPoll() || !CanBeWritten() ? stdout : new PolledStdout(stdout);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var lines = buffer[..LengthOfWrite(buffer)];
            WaitUntilWritable();
            if (lines.Length > WithoutBlocking) WaitUntilRoomFor(lines.Length);
            _stdout.Write(lines);
            buffer = buffer[lines.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => _stdout.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>As many whole lines as fit, or one long line.</summary>
    internal static int LengthOfWrite(ReadOnlySpan<byte> lines)
    {
        if (lines.Length <= WithoutBlocking) return lines.Length;
        var fitting = lines[..WithoutBlocking].LastIndexOf((byte)'\n');
        if (fitting >= 0) return fitting + 1;
        var end = lines.IndexOf((byte)'\n');
        return end < 0 ? lines.Length : end + 1;
    }

    // Whatever poll says besides "not yet" (a reader that has gone, a closed descriptor), the write finds out.
    private static void WaitUntilWritable()
    {
        var asked = new PollDescriptor { Descriptor = Descriptor, Events = Writable };
        while (Poll(ref asked, 1, Timeout.Infinite) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
            // A signal came; it is still not known.
        }
    }

    // Two pages more than the line: a pipe holds pages, and the first and the last may be filled in part.
    private void WaitUntilRoomFor(int length)
    {
        var needed = Math.Min(length + 2 * WithoutBlocking, _capacity);
        while (_capacity > 0 && !HasReaderGone() && CountUnread(Descriptor, UnreadBytes, out var unread) == 0 && _capacity - unread < needed)
            Thread.Sleep(1);
    }

    private static bool HasReaderGone()
    {
        var asked = new PollDescriptor { Descriptor = Descriptor, Events = Writable };
        return Poll(ref asked, 1, 0) > 0 && (asked.Returned & ~Writable) != 0;
    }

    private static int CapacityOfPipe() => OperatingSystem.IsLinux() ? Control(Descriptor, PipeSize) : 0;

    private static bool IsFile()
    {
        try
        {
            using var handle = new SafeFileHandle(Descriptor, ownsHandle: false);
            _ = RandomAccess.GetLength(handle);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool CanPoll()
    {
        try
        {
            var asked = new PollDescriptor { Descriptor = Descriptor, Events = Writable };
            _ = Poll(ref asked, 1, 0);
            return true;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    // Where stdout was closed before the start, .NET has taken the descriptor for a pipe of its own, which is read from: it would never
    // become writable.
    private static bool CanBeWritten() => Control(Descriptor, GetFlags) is var flags && flags >= 0 && (flags & AccessMode) != ReadOnly;

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(ref PollDescriptor descriptors, nuint count, int timeout);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int CountUnread(int descriptor, nuint request, out int count);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        internal int Descriptor;
        internal short Events;
        internal short Returned;
    }
}
