namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL048: HiddenLogger.</summary>
public sealed class MTEL048Tests
{
    [Fact]
    public void By_a_field() => Assert.Equal(
        "'Placed' writes to the running telemetry, not to the constructor's 'logger', whose name means something else here; rename what hides it",
        LogRule.ReportsIn("MTEL048", """
            public partial class Desk(ILogger logger)
            {
                private readonly string logger = $"{logger}";
                public string Name => logger;
                [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]();
            }
            """));

    [Fact]
    public void By_a_parameter() => LogRule.Reports("MTEL048", """
        [LogEvent(LogLevel.Information, "Placed {logger}")] public partial void [|Placed|](string logger);
        """);

    [Fact]
    public void Not_where_another_logger_is_found() => LogRule.ReportsNothingIn("""
        public partial class Desk(ILogger logger)
        {
            private readonly string logger = $"{logger}";
            protected ILogger? Log => logger.Length > 0 ? null : null;
            [LogEvent(LogLevel.Information, "Placed")] public partial void Placed();
        }
        """);

    [Fact]
    public void Not_of_a_static_method_which_sees_no_parameter_of_the_constructor() => LogRule.ReportsNothingIn("""
        public partial class Desk(ILogger logger)
        {
            public ILogger[] Loggers => [logger];
            [LogEvent(LogLevel.Information, "Placed {logger}")] public static partial void Placed(string logger);
        }
        """);
}
