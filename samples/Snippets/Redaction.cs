using MiniTelemetry;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Shop;

// <snippet redacted>
internal sealed partial record Login(string User, [Redacted] string Password);     // Login { User = ada, Password = [redacted] }

internal sealed partial class Doorman
{
    [Traced]
    public partial bool Admit(
        [Tag("login.user", "User")] Login login,
        [Tag("login.pin"), Redacted] string pin);                                   // login.pin=[redacted]

    private bool AdmitCore(Login login, string pin) => login.Password.Length + pin.Length > 0;
}
// </snippet>

internal static class Redaction
{
    internal static void Run() => new Doorman().Admit(new Login("ada", "wonderland"), "1815");

    internal static Telemetry Configured()
    {
        // <snippet redact-hook>
        return Telemetry.Start(new TelemetryOptions
        {
            ServiceName = "shop",
            MaskSecrets = true,
            Redact = static (key, value) => key switch
            {
                "customer.name" => "[customer]",             // another value
                "http.request.body" => null,                 // no attribute at all
                _ => value,                                  // as it is
            },
        });
        // </snippet>
    }

    internal static TracerProvider ByHand()
    {
        // <snippet redact-exporter>
        return Sdk.CreateTracerProviderBuilder()
            .AddSource("Shop")
            .AddStdoutExporter(options => options.MaskSecrets = true)
            .Build();
        // </snippet>
    }
}
