using MiniTelemetry.Stdout;

namespace MiniTelemetry.Runtime.Tests.Stdout;

/// <summary>What is made of a string is found by the same object only, from the second time on.</summary>
public sealed class RecurringStringsTests
{
    private int _made;

    [Fact]
    public void The_second_sight_makes_it_once_for_all()
    {
        var strings = Strings();
        Assert.Null(strings.Find("order.id"));
        var made = strings.Find("order.id");
        Assert.Equal("[order.id]", made);
        Assert.Same(made, strings.Find("order.id"));
        Assert.Equal(1, _made);
    }

    [Fact]
    public void Equal_text_of_other_objects_leaves_nothing()
    {
        var strings = Strings();
        for (var i = 0; i < 1000; i++) Assert.Null(strings.Find(new string("order.id")));
        Assert.Equal(0, _made);
    }

    [Fact]
    public void Texts_that_look_alike_are_not_taken_for_each_other()
    {
        var strings = Strings();
        string[] alike = ["aXbYc", "aZbWc", "aVbUc"]; // The same length, first, middle and last character.
        foreach (var text in alike)
        {
            strings.Find(text);
            Assert.Equal($"[{text}]", strings.Find(text));
        }

        for (var i = 0; i < 100; i++)
        {
            var text = alike[i % 3];
            if (strings.Find(text) is { } made) Assert.Equal($"[{text}]", made);
        }
    }

    [Fact]
    public void Nothing_is_made_of_long_and_empty_ones()
    {
        var strings = Strings();
        var (empty, longOne) = ("", new string('x', 17));
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(strings.Find(empty));
            Assert.Null(strings.Find(longOne));
        }

        Assert.Equal(0, _made);
    }

    [Fact]
    public void That_there_is_nothing_worth_keeping_is_known_as_well()
    {
        var asked = 0;
        var strings = new RecurringStrings<string>(16, _ =>
        {
            asked++;
            return null;
        });
        var text = "order.id";
        for (var i = 0; i < 10; i++) Assert.Null(strings.Find(text));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Many_threads_find_what_belongs_to_the_text()
    {
        var strings = new RecurringStrings<string>(16, static text => $"[{text}]");
        var texts = Enumerable.Range(0, 2000).Select(static i => $"key.{i % 50:000}.{i}").ToArray();
        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                var text = texts[i / 3 % texts.Length];
                if (strings.Find(text) is { } made) Assert.Equal($"[{text}]", made);
            }
        });
    }

    private RecurringStrings<string> Strings() => new(16, text =>
    {
        _made++;
        return $"[{text}]";
    });
}
