using System.Globalization;
using Microsoft.Extensions.Logging;
using MiniTelemetry.Instrumentation;
using MiniTelemetry.Redacting;
using MiniTelemetry.Runtime.Tests.Support;
using OpenTelemetry.Resources;

namespace MiniTelemetry.Runtime.Tests.Redacting;

#pragma warning disable CA1727 // Keys in small letters are what applications write.

/// <summary>The two options in a running telemetry: what is not a record passes through them too.</summary>
[Collection(ProcessWideState.Name)]
public sealed class TelemetryRedactionTests
{
    [Fact]
    public void The_resource_is_passed_once()
    {
        var asked = new List<string>();
        using var started = new StartedTelemetry(o =>
        {
            o.ResourceAttributes["team"] = "orders";
            o.ResourceAttributes["gone"] = 1;
            o.ResourceAttributes["day"] = "x";
            o.Redact = (key, value) =>
            {
                lock (asked)
                    asked.Add(key);
                return key switch { "team" => "[hidden]", "gone" => null, "day" => new DateOnly(2026, 11, 20), _ => value };
            };
        });

        var line = started.Lines()[0];
        Assert.Contains("\tservice.name=test team=[hidden] day=2026-11-20 service.instance.id=", line, StringComparison.Ordinal);
        Assert.DoesNotContain("gone=", line, StringComparison.Ordinal);
        Assert.Single(asked, "team");
    }

    [Fact]
    public void A_fault_of_the_hook_is_told_once_and_without_the_value()
    {
        using var started = new StartedTelemetry(static o =>
            o.Redact = static (key, value) => value is string text && text.Contains("secret", StringComparison.Ordinal) ? throw new FormatException($"cannot parse {text}") : value);
        for (var i = 0; i < 5; i++)
            started.Running.GetLogger("Shop").LogInformation("{a}", $"secret {i}");

        Assert.DoesNotContain(started.Lines(), static line => line.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(5, started.LinesWith("\ta=[redacted]").Length);
        Assert.EndsWith(
            " - TelemetryOptions: Redact failed with System.FormatException, and [redacted] is shown where it did",
            Assert.Single(started.LinesWith("FormatException")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_that_always_throws_is_told_of_all_the_same()
    {
        using var started = new StartedTelemetry(static o => o.Redact = static (_, _) => throw new InvalidOperationException());
        started.Running.GetLogger("Shop").LogInformation("{a}", "secret");

        Assert.Single(started.LinesWith("TelemetryOptions: Redact failed with System.InvalidOperationException"));
        Assert.EndsWith(" - [redacted]\ta=[redacted]", Assert.Single(started.LinesWith("] Shop - ")), StringComparison.Ordinal);
        Assert.Contains("service.name=[redacted]", Assert.Single(started.LinesWith("telemetry started")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hook_that_throws_for_the_resource_alone_is_told_of()
    {
        using var started = new StartedTelemetry(static o => o.Redact = static (key, value) => key == "service.name" ? throw new InvalidOperationException() : value);
        Assert.Single(started.LinesWith("TelemetryOptions: Redact failed with System.InvalidOperationException"));
    }

    [Fact]
    public void A_resource_of_arrays_keeps_them()
    {
        var resource = new Resource([new("names", new[] { "a", "bob@example.com" }), new("counts", new long[] { 1, 2 }), new("ratio", 0.5)]);
        var passed = Redaction.Of(static (key, value) => key == "ratio" ? new object?[] { 1, null, "x" } : value, masks: true)!.Pass(resource);
        Assert.Equal(new[] { "a", "[redacted]" }, passed.Attributes.First(static attribute => attribute.Key == "names").Value);
        Assert.Equal(new[] { "1", "2" }, passed.Attributes.First(static attribute => attribute.Key == "counts").Value);
        Assert.Equal(new[] { "1", "", "x" }, passed.Attributes.First(static attribute => attribute.Key == "ratio").Value);
    }

    [Fact]
    public void Notices_of_our_own_are_passed()
    {
        using var hooked = new StartedTelemetry(static o => o.Redact = static (key, value) => key == "message" && value is string text ? text.Replace("s3cret", "…", StringComparison.Ordinal) : value);
        TelemetryFaults.Absorb(new InvalidOperationException("getter has s3cret"), "Shop.Desk", "tag 'x'");
        Assert.EndsWith("InvalidOperationException: getter has …", Assert.Single(hooked.LinesWith("tag 'x' failed")), StringComparison.Ordinal);
        hooked.Dispose();

        using var masked = new StartedTelemetry(static o => o.MaskSecrets = true);
        TelemetryFaults.Absorb(new InvalidOperationException("password=s3cret"), "Shop.Desk", "tag 'x'");
        Assert.EndsWith("InvalidOperationException: password=[redacted]", Assert.Single(masked.LinesWith("tag 'x' failed")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_mask_leaves_what_a_healthy_stream_says_of_itself()
    {
        using var started = new StartedTelemetry(static o => o.MaskSecrets = true);
        using (started.Running.GetTracer("Shop").StartActivity("work"))
            started.Running.GetLogger("Shop").LogInformation("at {at} order {id} by {guid}", DateTime.UtcNow, 1234567890123456, Guid.NewGuid());
        Assert.DoesNotContain(started.Lines(), static line => line.Contains("redacted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "true", true)]
    [InlineData(true, "false", false)]
    [InlineData(true, null, true)]
    [InlineData(false, null, false)]
    [InlineData(true, "perhaps", true)]
    public void The_variable_wins_over_the_code(bool code, string? variable, bool masks)
    {
        var options = new TelemetryOptions { ServiceName = "test", MaskSecrets = code };
        var settings = TelemetrySettings.Read(options, name => name == "MINITELEMETRY_MASK_SECRETS" ? variable : null);
        Assert.Equal(masks, settings.Redaction is { IsMasking: true });
        Assert.Equal(variable == "perhaps" ? ["MINITELEMETRY_MASK_SECRETS is 'perhaps'; give true or false. It is ignored."] : [], settings.Warnings);
    }

    [Fact]
    public void Without_either_option_nobody_is_asked() =>
        Assert.Null(TelemetrySettings.Read(new TelemetryOptions { ServiceName = "test" }, static _ => null).Redaction);

    [Fact]
    public void A_megabyte_of_hostile_text_does_not_hold_a_record_up()
    {
        using var started = new StartedTelemetry(static o => o.MaskSecrets = true);
        foreach (var pattern in (string[])["a", "@", "1 ", "pwd=\"", "{"])
        {
            var text = string.Concat(Enumerable.Repeat(pattern, 1024 * 1024 / pattern.Length));
            started.Running.GetLogger("Shop").LogError(new InvalidOperationException(text), "hostile {text}", text);
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(5, started.LinesWith(" - hostile ").Length);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Cultures_change_nothing()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            using var started = new StartedTelemetry(static o => o.MaskSecrets = true);
            started.Running.GetLogger("Shop").LogInformation("{API_KEY} {n:N1} {o}", "x", 1234.5, new { APIKEY = "i" });
            Assert.EndsWith(" - [redacted] 1,234.5 { APIKEY = [redacted] }\tAPI_KEY=[redacted] n=1234.5 o=\"{ APIKEY = [redacted] }\"", Assert.Single(started.LinesWith("] Shop - ")), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
