extern alias logevent;
extern alias loggermessage;

using System.Globalization;
using Microsoft.Extensions.Logging;

namespace MiniTelemetry.Runtime.Tests.Logging;

/// <summary>
/// The catalogue of log methods is compiled twice, with <c>[LoggerMessage]</c> and with <c>[LogEvent]</c>: whatever a logging provider is
/// given must agree. What differs on purpose is named in <see cref="OnPurpose"/>.
/// </summary>
public sealed class LoggerMessageDifferenceTests
{
    private static readonly string[] Cultures = ["", "de-DE", "tr-TR", "ar-SA"];

    // Of more than six values [LoggerMessage] writes sequences in another way than of fewer ("[1] [one, two]", and of one that is declared
    // as an object the type's name): ours are written alike, however many there are.
    private static readonly Dictionary<string, string> OnPurpose = new() { ["Sequences.Seven"] = "1 one, two [k, 1] d 5 6 g" };

    private static readonly Dictionary<string, Action<ILogger>> Expected =
        loggermessage::LogCatalogue.AllCases.Get().ToDictionary(static one => one.Name, static one => one.Call);

    private static readonly Dictionary<string, Action<ILogger>> Actual =
        logevent::LogCatalogue.AllCases.Get().ToDictionary(static one => one.Name, static one => one.Call);

    public static TheoryData<string> Names => [.. Expected.Keys];

    [Fact]
    public void The_catalogue_is_large_and_the_same_on_both_sides()
    {
        Assert.Equal(Expected.Keys, Actual.Keys);
        Assert.True(Expected.Count >= 100, $"{Expected.Count} calls");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_provider_sees_what_it_would_see_of_LoggerMessage(string name)
    {
        foreach (var culture in Cultures)
        {
            var expected = Assert.Single(Record(Expected[name], culture));
            var actual = Assert.Single(Record(Actual[name], culture));
            if (OnPurpose.TryGetValue(name, out var ours))
            {
                Assert.NotEqual(ours, expected.Message);
                expected = expected with { Message = ours, StateText = ours };
            }

            AssertSame(expected, actual);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_level_that_is_off_is_off_on_both_sides(string name)
    {
        foreach (var level in new[] { LogLevel.Warning, LogLevel.None })
            Assert.Equal(Record(Expected[name], "", level).Count, Record(Actual[name], "", level).Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_state_is_a_structure_that_guards_its_bounds(string name)
    {
        var values = Assert.Single(Record(Actual[name], ""));
        Assert.True(values.IsStructure);
        var logger = new BoundsLogger();
        Actual[name](logger);
        Assert.Equal(values.Values.Count, logger.Count);
    }

    private static void AssertSame(SeenRecord expected, SeenRecord actual)
    {
        Assert.Equal(expected.Category, actual.Category);
        Assert.Equal(expected.Level, actual.Level);
        Assert.Equal(expected.EventId.Id, actual.EventId.Id);
        Assert.Equal(expected.EventId.Name, actual.EventId.Name);
        Assert.Equal(expected.Message, actual.Message);
        Assert.Equal(expected.StateText, actual.StateText);
        Assert.Equal(expected.Values.Select(static value => value.Key), actual.Values.Select(static value => value.Key));
        Assert.All(expected.Values.Zip(actual.Values), static pair => AssertSameValue(pair.First.Value, pair.Second.Value));
        Assert.Equal(expected.Exception?.GetType(), actual.Exception?.GetType());
        Assert.Equal(expected.Exception?.Message, actual.Exception?.Message);
        Assert.Equal(expected.Scopes, actual.Scopes);
    }

    // The types of the catalogue's own exist twice, as the catalogue does: their names and texts are compared.
    private static void AssertSameValue(object? expected, object? actual)
    {
        Assert.Equal(expected?.GetType().FullName, actual?.GetType().FullName);
        if (expected is not Exception && (expected is null || expected.GetType() == actual!.GetType()))
            Assert.Equal(expected, actual);
        else
            Assert.Equal(expected.ToString(), actual?.ToString());
    }

    private static List<SeenRecord> Record(Action<ILogger> call, string culture, LogLevel level = LogLevel.Trace)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var provider = new SeeingProvider();
            using var factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(level).AddProvider(provider));
            var logger = factory.CreateLogger("LogCatalogue");
            using (logger.BeginScope("the scope"))
                call(logger);
            return provider.Records;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class BoundsLogger : ILogger
    {
        internal int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = (IReadOnlyList<KeyValuePair<string, object?>>)state!;
            Count = values.Count;
            Assert.ThrowsAny<Exception>(() => _ = values[-1]);
            Assert.ThrowsAny<Exception>(() => _ = values[values.Count]);
        }
    }
}
