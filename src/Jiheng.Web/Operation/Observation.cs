using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Jiheng.Web.Operation;

/// <summary>
/// Sends metrics and traces to where OTEL_EXPORTER_OTLP_ENDPOINT says (度量与追踪的外送); nothing is sent where it says nothing. The other
/// variables of OpenTelemetry hold as well.
/// </summary>
internal sealed class Observation : IHostedService, IDisposable
{
    private const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    public Observation()
    {
        traces = Sdk.CreateTracerProviderBuilder().AddSource("Microsoft.AspNetCore", Telemetry.Name).AddProcessor(new Discretion()).AddOtlpExporter().Build();
        metrics = Sdk.CreateMeterProviderBuilder().AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql", Telemetry.Name).AddOtlpExporter().Build();
    }

    internal static bool IsWanted => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces.ForceFlush();
        metrics.ForceFlush();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    // Addresses and parameters of requests can name people; the route says enough.
    private sealed class Discretion : BaseProcessor<System.Diagnostics.Activity>
    {
        private static readonly string[] Hidden = ["url.path", "url.query", "url.full", "http.target", "http.url", "client.address", "user_agent.original", "network.peer.address"];

        public override void OnEnd(System.Diagnostics.Activity data)
        {
            foreach (var name in Hidden) data.SetTag(name, null);
        }
    }
}
