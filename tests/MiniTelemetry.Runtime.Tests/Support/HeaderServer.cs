using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace MiniTelemetry.Runtime.Tests.Support;

/// <summary>An HTTP server on the loopback interface that answers each request with its header lines.</summary>
internal sealed partial class HeaderServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    internal HeaderServer()
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync();
    }

    internal Uri Address { get; }

    /// <summary>The <c>baggage</c> of the last request, as it was sent; empty for none.</summary>
    internal string Baggage { get; private set; } = "";

    /// <summary>The headers that a client sends from here, by their names.</summary>
    internal async Task<ILookup<string, string>> HeadersOfAsync(HttpClient client, HttpRequestMessage? request = null)
    {
        request ??= new HttpRequestMessage();
        request.RequestUri = Address;
        using var response = await client.SendAsync(request).WaitAsync(TimeSpan.FromSeconds(30));
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The members of the <c>baggage</c> header, decoded; spaces around them and their signs are allowed.</summary>
    internal async Task<Dictionary<string, string>> BaggageOfAsync(HttpClient client, HttpRequestMessage? request = null) =>
        (await HeadersOfAsync(client, request))["baggage"]
            .SelectMany(header => header.Split(','))
            .Select(member => member.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var headers = new StringBuilder();
        await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
            headers.Append(line).Append('\n');
        Baggage = string.Join(", ", BaggageHeader().Matches(headers.ToString()).Select(header => header.Groups[1].Value));
        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=latin1\r\nContent-Length: {headers.Length}\r\nConnection: close\r\n\r\n{headers}";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer));
    }

    [GeneratedRegex(@"^baggage: (.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex BaggageHeader();
}
