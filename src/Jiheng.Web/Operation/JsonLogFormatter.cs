using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Jiheng.Web.Operation;

/// <summary>One JSON object a line (结构化日志), with the trace it belongs to and without personal data.</summary>
internal sealed class JsonLogFormatter() : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "jiheng-json";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            json.WriteString("level", logEntry.LogLevel.ToString().ToLowerInvariant());
            json.WriteString("category", logEntry.Category);
            if (logEntry.EventId.Id != 0) json.WriteNumber("event", logEntry.EventId.Id);
            if (System.Diagnostics.Activity.Current is { } activity) json.WriteString("trace", activity.TraceId.ToString());
            json.WriteString("message", Scrubbing.Of(logEntry.Formatter(logEntry.State, null)));
            if (logEntry.State is IReadOnlyList<KeyValuePair<string, object?>> values) Values(json, values);
            // The place of a fault, not what was in hand: messages of inner exceptions are scrubbed, their data left out.
            if (logEntry.Exception is { } exception) json.WriteString("exception", Scrubbing.Of(exception.ToString()));
            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Values(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        json.WriteStartObject("values");
        foreach (var (name, value) in values)
            if (name != "{OriginalFormat}") json.WriteString(name, Scrubbing.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        json.WriteEndObject();
    }
}

/// <summary>How the server logs (日志设置): JSON unless JIHENG_LOG says text.</summary>
internal static class Logging
{
    internal static void Configure(ILoggingBuilder logging)
    {
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        if (Environment.GetEnvironmentVariable("JIHENG_LOG") == "text") return;
        logging.AddConsoleFormatter<JsonLogFormatter, ConsoleFormatterOptions>();
        logging.AddConsole(static o => o.FormatterName = JsonLogFormatter.FormatterName);
    }
}
