using System.Text;
using MiniTelemetry.Pipelines;
using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Pipelines;

/// <summary>Drop notices are in the format of somebody who is still there.</summary>
public sealed class TransportUsersTests
{
    private readonly TransportUsers _users = new();
    private readonly TextFormatter _text = new(new());
    private readonly JsonFormatter _json = new(null);

    [Fact]
    public void The_last_to_be_introduced_speaks()
    {
        _users.Begin(_text);
        Assert.Equal('2', Notice()[0]);
        _users.Begin(_json);
        Assert.Equal('2', Notice()[0]);
        _users.Introduce(_json);
        Assert.Equal('{', Notice()[0]);
    }

    [Fact]
    public void When_it_has_ended_another_does()
    {
        _users.Introduce(_text);
        _users.Introduce(_json);
        _users.Leave(_json);
        Assert.Equal('2', Notice()[0]);
        _users.Leave(_text);
        Assert.Equal('2', Notice()[0]);
    }

    [Fact]
    public void Only_the_last_writer_of_spans_is_the_last()
    {
        _users.AddSpanWriter();
        _users.AddSpanWriter();
        Assert.False(_users.RemoveSpanWriter());
        Assert.True(_users.RemoveSpanWriter());
    }

    private string Notice()
    {
        var buffer = new Utf8Buffer();
        _users.WriteDrops(buffer, new DropCounts(1, 2, 3, 0));
        return Encoding.UTF8.GetString(buffer.Written);
    }
}
