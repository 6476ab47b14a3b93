using AspectInjector.Broker;
using Serilog;

namespace Shop.Stock;

/// <summary>Logs each call of the methods of a type.</summary>
[Aspect(Scope.Global)]
[Injection(typeof(LogCallsAttribute))]
public sealed class LogCallsAttribute : Attribute
{
    [Advice(Kind.Around, Targets = Target.Method)]
    public object Around(
        [Argument(Source.Name)] string name, [Argument(Source.Arguments)] object[] arguments, [Argument(Source.Target)] Func<object[], object> target)
    {
        Log.Information("{Method} is called", name);
        return target(arguments);
    }
}
