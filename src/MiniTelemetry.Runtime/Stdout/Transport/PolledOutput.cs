using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MiniTelemetry.Stdout;

/// <summary>
/// Stdout or stderr of a Unix process where a reader may stall. .NET writes to stdout and stderr under one lock, that of
/// <see cref="Console.Out"/>: a write that blocks there would block the application's own <see cref="Console.Error"/>. So the wait for
/// the reader happens here, before the lock is taken, and each write is small enough for what a writable pipe takes at once.
/// </summary>
/// <remarks>
/// A single line longer than that is still one write: whole lines come before everything else. On Linux it waits until the pipe has
/// room for all of it; only a line longer than the whole pipe (64 KiB) can block under the lock.
/// </remarks>
internal sealed partial class PolledOutput : Stream
{
    // POSIX: a pipe that is writable takes PIPE_BUF bytes without blocking; 4,096 on Linux.
    private const int WithoutBlocking = 4096;
    private const short Writable = 4;
    private const int Interrupted = 4;
    private const int GetFlags = 3; // F_GETFL
    private const int AccessMode = 3; // O_ACCMODE
    private const int ReadOnly = 0; // O_RDONLY
    private const int PipeSize = 1032; // F_GETPIPE_SZ
    private const nuint UnreadBytes = 0x541B; // FIONREAD
    private readonly Stream _stream;
    private readonly int _descriptor;

    // Not positive where the stream is no pipe.
    private readonly int _capacity;

    private PolledOutput(Stream stream, int descriptor)
    {
        _stream = stream;
        _descriptor = descriptor;
        _capacity = CapacityOfPipe(descriptor);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal static Stream OpenStdout() => Open(Console.OpenStandardOutput(), descriptor: 1);

    internal static Stream OpenStderr() => Open(Console.OpenStandardError(), descriptor: 2);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var lines = buffer[..LengthOfWrite(buffer)];
            WaitUntilWritable();
            if (lines.Length > WithoutBlocking) WaitUntilRoomFor(lines.Length);
            _stream.Write(lines);
            buffer = buffer[lines.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => _stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>
    /// As many whole lines as fit, or one long line. Best up to the end of a record: the lines that belong to the one above are indented,
    /// and what another writer puts between two writes would stand among them.
    /// </summary>
    internal static int LengthOfWrite(ReadOnlySpan<byte> lines)
    {
        if (lines.Length <= WithoutBlocking) return lines.Length;
        var last = lines[..WithoutBlocking].LastIndexOf((byte)'\n');
        for (var end = last; end >= 0; end = lines[..end].LastIndexOf((byte)'\n'))
        {
            if (lines[end + 1] != ' ') return end + 1;
        }

        if (last >= 0) return last + 1;
        var first = lines.IndexOf((byte)'\n');
        return first < 0 ? lines.Length : first + 1;
    }

    // As it is best written to: a file never stalls, and Windows cannot be asked.
    private static Stream Open(Stream stream, int descriptor) =>
        OperatingSystem.IsWindows() || IsFile(descriptor) || !CanPoll(descriptor) || !CanBeWritten(descriptor)
            ? stream
            : new PolledOutput(stream, descriptor);

    // Whatever poll says besides "not yet" (a reader that has gone, a closed descriptor), the write finds out.
    private void WaitUntilWritable()
    {
        var asked = new PollDescriptor { Descriptor = _descriptor, Events = Writable };
        while (Poll(ref asked, 1, Timeout.Infinite) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
            // A signal came; it is still not known.
        }
    }

    // Two pages more than the line: a pipe holds pages, and the first and the last may be filled in part.
    private void WaitUntilRoomFor(int length)
    {
        var needed = Math.Min(length + 2 * WithoutBlocking, _capacity);
        while (_capacity > 0 && !HasReaderGone() && CountUnread(_descriptor, UnreadBytes, out var unread) == 0 && _capacity - unread < needed)
            Thread.Sleep(1);
    }

    private bool HasReaderGone()
    {
        var asked = new PollDescriptor { Descriptor = _descriptor, Events = Writable };
        return Poll(ref asked, 1, 0) > 0 && (asked.Returned & ~Writable) != 0;
    }

    private static int CapacityOfPipe(int descriptor) => OperatingSystem.IsLinux() ? Control(descriptor, PipeSize) : 0;

    private static bool IsFile(int descriptor)
    {
        try
        {
            using var handle = new SafeFileHandle(descriptor, ownsHandle: false);
            _ = RandomAccess.GetLength(handle);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool CanPoll(int descriptor)
    {
        try
        {
            var asked = new PollDescriptor { Descriptor = descriptor, Events = Writable };
            _ = Poll(ref asked, 1, 0);
            return true;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    // Where the stream was closed before the start, .NET has taken the descriptor for a pipe of its own, which is read from: it would never
    // become writable.
    private static bool CanBeWritten(int descriptor) =>
        Control(descriptor, GetFlags) is var flags && flags >= 0 && (flags & AccessMode) != ReadOnly;

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
