using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace MiniTelemetry.Runtime.Tests.Stdout.Otlp.Support;

/// <summary>A receiver of OTLP over HTTP on the loopback: keeps what is posted to it.</summary>
internal sealed class OtlpReceiver : IDisposable
{
    private const string Response = "HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\n\r\n";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<(string Path, byte[] Body)> _posts = [];

    public OtlpReceiver()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Endpoint(string path) => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    public List<JsonElement> Posted(string path, string message)
    {
        lock (_posts) return [.. _posts.Where(post => post.Path == path).Select(post => OtlpWire.Read(post.Body, message))];
    }

    /// <summary>What was posted as JSON, and where.</summary>
    public List<(string Path, string Body)> Texts()
    {
        lock (_posts) return [.. _posts.Select(static post => (post.Path, Encoding.UTF8.GetString(post.Body)))];
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        var stream = connection.GetStream();
        while (await ReadHeadAsync(stream) is { } head)
        {
            var lines = head.Split("\r\n");
            var length = lines.Single(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
            var body = new byte[int.Parse(length["Content-Length:".Length..], CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(body);
            lock (_posts) _posts.Add((lines[0].Split(' ')[1], body));
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Response));
        }
    }

    private static async Task<string?> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            head.Append((char)one[0]);
            if (head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n") return head.ToString();
        }

        return null;
    }
}
