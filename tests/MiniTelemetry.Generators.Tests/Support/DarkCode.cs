using Microsoft.CodeAnalysis;

namespace MiniTelemetry.Generators.Tests.Support;

/// <summary>Types that are dark or not, beside what their members call.</summary>
internal static class DarkCode
{
    // What the members of the tests call: another type, a log, and a log of the user's own.
    public const string Others = """

        public interface IGateway { Task ChargeAsync(int id); void Note(); int Next { get; } event Action Changed; }
        [Uninstrumented("")] public static class Clock { public static int Now() => 1; }
        [Uninstrumented("")] public class Basis { public virtual void Run(int id) { } protected int Step() => 1; public static int Half(int id) => id / 2; }
        namespace Microsoft.Extensions.DependencyInjection { public interface IServiceCollection { } }
        namespace Microsoft.AspNetCore.Builder { public interface IApplicationBuilder { } public class WebApplication { } }
        namespace OpenTelemetry.Trace { public class TracerProviderBuilder { } public class PipelineBuilderBase { } public class TelemetrySpan : IDisposable { public void Dispose() { } }
            [Uninstrumented("")] public class Tracer { public TelemetrySpan StartActiveSpan(string name) => new(); } }
        namespace Xunit { public class FactAttribute : Attribute { } }
        namespace NUnit.Framework { public class TestAttribute : Attribute { } }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestMethodAttribute : Attribute { } }
        namespace BenchmarkDotNet.Attributes { public class BenchmarkAttribute : Attribute { } }
        """;

    public const string Fields = "readonly IGateway _gateway = null!; int _left; readonly List<int> _lines = []; Action _action = () => { };"
        + "static readonly System.Diagnostics.ActivitySource s_source = new(\"Shop\");";

    public static string Reports(string type) => AnalyzerHarness.Reports("MTEL100", type + Others);

    public static void ReportsNothing(string type) => Assert.Empty(Analyze(type, "").Select(static diagnostic => diagnostic.ToString()));

    public static bool IsReported(string type, string setting) => Analyze(type, setting).Count > 0;

    public static List<Diagnostic> Analyze(string type, string setting) => AnalyzerHarness.Analyze(
        [type + Others], new TestOptions { EditorConfig = $"[*.cs]\n{setting}\n" }, "MTEL100");
}
