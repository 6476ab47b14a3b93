namespace MiniTelemetry.Generators.Tests.Diagnostics;

/// <summary>MTEL039: SeveralLoggers.</summary>
public sealed class MTEL039Tests
{
    [Fact]
    public void Two_parameters_of_the_constructor() => Assert.Equal(
        "'Placed' may write to any of 'orders', 'audit'; take the one that is meant as a parameter, or leave one in the type",
        LogRule.ReportsIn("MTEL039", """
            public partial class Desk(ILogger orders, ILogger<Desk> audit)
            {
                [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]();
            }
            """));

    [Fact]
    public void Two_fields() => LogRule.ReportsIn("MTEL039", """
        public partial class Desk
        {
            protected ILogger? orders; protected ILogger? audit;
            [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]();
        }
        """);

    [Fact]
    public void An_inherited_one_and_an_own() => LogRule.ReportsIn("MTEL039", """
        public class Till { protected ILogger? audit; }
        public partial class Desk : Till
        {
            protected ILogger? orders;
            [LogEvent(LogLevel.Information, "Placed")] public partial void [|Placed|]();
        }
        """);

    [Theory]
    [InlineData("protected ILogger? orders; public ILogger? Audit { get; set; }", "")]
    [InlineData("protected ILogger? orders; protected ILogger? audit;", "ILogger logger")]
    public void One_goes_before_the_other(string members, string parameters) => LogRule.ReportsNothingIn($$"""
        public partial class Desk
        {
            {{members}}
            [LogEvent(LogLevel.Information, "Placed")] public partial void Placed({{parameters}});
        }
        """);
}
