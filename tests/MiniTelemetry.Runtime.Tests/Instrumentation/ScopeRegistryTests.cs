using System.Collections.Concurrent;
using System.Diagnostics;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Runtime.Tests.Support;

namespace MiniTelemetry.Runtime.Tests.Instrumentation;

/// <summary>A scope is made once, and who runs hears of it before anything can be lost.</summary>
[Collection(ProcessWideState.Name)]
public sealed class ScopeRegistryTests
{
    [Fact]
    public void One_name_and_version_is_one_scope()
    {
        var name = StartedTelemetry.NewName("registry");
        var scope = ScopeRegistry.Get(name, "1.0");
        Assert.Same(scope, ScopeRegistry.Get(name, "1.0"));
        Assert.NotSame(scope, ScopeRegistry.Get(name, "2.0"));
        Assert.NotSame(scope, ScopeRegistry.Get(name));
        Assert.Equal((name, "1.0"), (scope.Name, scope.Version));
        Assert.Equal((name, "1.0"), (scope.Source.Name, scope.Source.Version));
        Assert.Equal((name, "1.0"), (scope.Meter.Name, scope.Meter.Version));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_blank_name_is_refused(string? name) => Assert.ThrowsAny<ArgumentException>(() => ScopeRegistry.Get(name!));

    [Fact]
    public void A_subscriber_hears_each_new_name_once_before_its_source_exists()
    {
        var name = StartedTelemetry.NewName("registry");
        var order = new List<string>();
        using var sources = HearSources(name, order);
        var known = ScopeRegistry.Subscribe(heard => order.Add($"told {heard}"));
        try
        {
            Assert.DoesNotContain(name, known);
            _ = ScopeRegistry.Get(name, "1.0").Source;
            _ = ScopeRegistry.Get(name, "1.0").Source;
            _ = ScopeRegistry.Get(name, "2.0").Source;
            _ = ScopeRegistry.Get(name.ToUpperInvariant()).Source;
        }
        finally
        {
            ScopeRegistry.Unsubscribe();
        }

        Assert.Equal([$"told {name}", $"made {name} 1.0", $"made {name} 2.0", $"made {name.ToUpperInvariant()} "], order);
    }

    [Fact]
    public void A_late_subscriber_is_told_what_is_known_and_an_earlier_one_hears_no_more()
    {
        var (before, after) = (StartedTelemetry.NewName("registry"), StartedTelemetry.NewName("registry"));
        var told = new List<string>();
        ScopeRegistry.Get(before);
        Assert.Contains(before, ScopeRegistry.Subscribe(told.Add));
        ScopeRegistry.Unsubscribe();
        ScopeRegistry.Get(after);
        Assert.Empty(told);
    }

    [Fact]
    public void A_name_is_known_in_any_case_as_the_sdk_has_it()
    {
        var name = StartedTelemetry.NewName("registry");
        Assert.False(ScopeRegistry.Contains(name));
        ScopeRegistry.Get(name);
        Assert.True(ScopeRegistry.Contains(name));
        Assert.True(ScopeRegistry.Contains(name.ToUpperInvariant()));
    }

    [Fact]
    public void A_subscriber_that_fails_costs_nobody_his_scope()
    {
        var name = StartedTelemetry.NewName("registry");
        ScopeRegistry.Subscribe(_ => throw new InvalidOperationException("a subscriber that throws"));
        try
        {
            Assert.Equal(name, ScopeRegistry.Get(name).Name);
        }
        finally
        {
            ScopeRegistry.Unsubscribe();
        }
    }

    [Fact]
    public void Many_threads_and_many_names_make_each_scope_once()
    {
        const int Names = 300;
        var stem = StartedTelemetry.NewName("registry");
        var told = new ConcurrentBag<string>();
        var made = new ConcurrentBag<string>();
        using var sources = new ActivityListener
        {
            ShouldListenTo = source =>
            {
                if (source.Name.StartsWith(stem, StringComparison.Ordinal))
                    made.Add(source.Name);
                return false;
            },
        };
        ActivitySource.AddActivityListener(sources);
        ScopeRegistry.Subscribe(told.Add);
        try
        {
            var scopes = Race.Run(16, thread =>
            {
                var own = new InstrumentationScope[Names];
                for (var i = 0; i < Names; i++)
                {
                    var number = (i + thread * 37) % Names;
                    own[number] = ScopeRegistry.Get($"{stem}.{number}", "1.0");
                    _ = own[number].Source;
                }

                return own;
            });
            Assert.All(scopes, own => Assert.Equal(scopes[0], own));
        }
        finally
        {
            ScopeRegistry.Unsubscribe();
        }

        Assert.Equal(Names, made.Count);
        Assert.Equal(Names, made.Distinct().Count());
        Assert.Equal(Names, told.Count(name => name.StartsWith(stem, StringComparison.Ordinal)));
    }

    private static ActivityListener HearSources(string name, List<string> order)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source =>
            {
                if (source.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    order.Add($"made {source.Name} {source.Version}");
                return false;
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
