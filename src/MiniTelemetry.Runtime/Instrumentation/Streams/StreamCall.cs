using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace MiniTelemetry.Instrumentation;

/// <summary>A call that returns a stream. Called by generated code; not meant for applications.</summary>
/// <remarks>
/// The tags are collected at the call. Each enumeration of the stream is a call of its own in what is recorded, from its first move to its
/// dispose; a stream that nobody enumerates leaves nothing. Nothing here throws into the application.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public sealed class StreamCall
{
    private readonly StartTags _startTags;
    private readonly StartTags _tags;
    private readonly CancellationToken _cancellation;
    private readonly long _failuresBefore = FailureLog.Sequence;
    private List<CancellationToken>? _furtherTokens;

    internal StreamCall(MethodInstrument method, StartTags tags, CancellationToken cancellation)
    {
        Method = method;
        _startTags = tags;
        _tags = method.StartTags();
        _cancellation = cancellation;
    }

    internal MethodInstrument Method { get; }

    /// <summary>Names a further token that the method received.</summary>
    /// <param name="cancellationToken">The token.</param>
    /// <returns>The call itself.</returns>
    public StreamCall CancelledBy(CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
            (_furtherTokens ??= []).Add(cancellationToken);
        return this;
    }

    /// <summary>Tags each enumeration; null is no tag.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The tag's key.</param>
    /// <param name="value">The tag's value, as it is at the call.</param>
    /// <param name="on">The signals that carry it.</param>
    /// <returns>The call itself.</returns>
    public StreamCall Tag<T>(string key, T value, Signals on = Signals.Span | Signals.Logs)
    {
        _tags.Tag(key, value, on);
        return this;
    }

    /// <summary>Tags each enumeration with what a path finds at the call; null is no tag, and a path that throws is none either.</summary>
    /// <typeparam name="TTarget">The argument's type.</typeparam>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="key">The tag's key.</param>
    /// <param name="target">The argument.</param>
    /// <param name="path">Finds the value in the argument.</param>
    /// <param name="on">The signals that carry it.</param>
    /// <returns>The call itself.</returns>
    public StreamCall Tag<TTarget, T>(string key, TTarget target, Func<TTarget, T> path, Signals on = Signals.Span | Signals.Logs)
    {
        _tags.Tag(key, target, path, on);
        return this;
    }

    /// <summary>Hands on the body's stream, so that each of its enumerations is recorded.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="stream">What the body returned.</param>
    /// <returns>A stream that behaves as the body's does; null for null.</returns>
    [return: NotNullIfNotNull(nameof(stream))]
    public IAsyncEnumerable<T>? Complete<T>(IAsyncEnumerable<T>? stream)
        where T : allows ref struct => stream is null ? null : new AsyncStream<T>(this, stream);

    /// <inheritdoc cref="Complete{T}(IAsyncEnumerable{T})"/>
    [return: NotNullIfNotNull(nameof(stream))]
    public IAsyncEnumerator<T>? Complete<T>(IAsyncEnumerator<T>? stream)
        where T : allows ref struct => stream is null ? null : new AsyncStreamEnumerator<T>(this, stream, CancellationToken.None);

    /// <inheritdoc cref="Complete{T}(IAsyncEnumerable{T})"/>
    [return: NotNullIfNotNull(nameof(stream))]
    public IEnumerable<T>? Complete<T>(IEnumerable<T>? stream)
        where T : allows ref struct => stream is null ? null : new SyncStream<T>(this, stream);

    /// <inheritdoc cref="Complete{T}(IAsyncEnumerable{T})"/>
    [return: NotNullIfNotNull(nameof(stream))]
    public IEnumerator<T>? Complete<T>(IEnumerator<T>? stream)
        where T : allows ref struct => stream is null ? null : new SyncStreamEnumerator<T>(this, stream);

    /// <inheritdoc cref="Complete{T}(IAsyncEnumerable{T})"/>
    [return: NotNullIfNotNull(nameof(stream))]
    public IEnumerable? Complete(IEnumerable? stream) => stream is null ? null : new SyncStream(this, stream);

    /// <inheritdoc cref="Complete{T}(IAsyncEnumerable{T})"/>
    [return: NotNullIfNotNull(nameof(stream))]
    public IEnumerator? Complete(IEnumerator? stream) => stream is null ? null : new SyncStreamEnumerator(this, stream);

    /// <summary>Records a call whose body threw before there was a stream. The caller rethrows.</summary>
    /// <param name="exception">What was thrown.</param>
    public void Fail(Exception exception) => Fail(exception, _failuresBefore);

    /// <summary>Records a failure to begin: at the call, or where an enumerator was asked for.</summary>
    internal void Fail(Exception exception, long failuresBefore)
    {
        if (!Method.IsEnabled)
            return;
        var call = Begin(CancellationToken.None);
        call.CountFailuresFrom(failuresBefore);
        call.Fail(exception);
    }

    /// <summary>Starts the call that an enumeration is; its span is current then.</summary>
    internal MethodCall Begin(CancellationToken ofEnumerator)
    {
        var call = MethodCall.Begin(Method, _startTags, _cancellation);
        if (_furtherTokens is not null)
        {
            foreach (var token in _furtherTokens)
                call.CancelledBy(token);
        }

        if (ofEnumerator != _cancellation)
            call.CancelledBy(ofEnumerator);
        _tags.OfferTo(call);
        return call.InFlight();
    }
}
