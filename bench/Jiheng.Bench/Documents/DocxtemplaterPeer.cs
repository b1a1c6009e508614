using System.Diagnostics;
using System.Text.Json;
using Jiheng.Bench.Measuring;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;

namespace Jiheng.Bench.Documents;

/// <summary>
/// docxtemplater in a Node process of its own (对照进程), which times itself: what passes between the processes is not
/// counted, and it works only when asked, so the two programs take turns on an otherwise idle machine.
/// </summary>
internal sealed class DocxtemplaterPeer : IDisposable
{
    private const int WarmMilliseconds = 3000;

    private readonly Process process;

    public DocxtemplaterPeer(string folder, OfficialDocument template, MergedTable table, string shape)
    {
        var templatePath = Path.Combine(folder, $"template-{shape}.docx");
        using (var file = File.Create(templatePath)) DocxWriter.Write(template, file);
        var rows = Path.Combine(folder, "rows.json");
        File.WriteAllText(rows, JsonSerializer.Serialize(table.Rows));
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["--expose-gc", Repository.Folder("bench", "peers", "docxtemplater", "fill.js"), templatePath, rows, shape, $"{MergedTable.Outer}", $"{MergedTable.Inner}"])
            start.ArgumentList.Add(argument);
        process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        Versions = Answer().Deserialize<Dictionary<string, string>>()!;
    }

    /// <summary>Versions of node, docxtemplater and pizzip.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; }

    public void Warm() => Ask(new { warm = WarmMilliseconds });

    /// <summary>Fills the template once, in milliseconds.</summary>
    public double Time() => Ask(new { fill = "" }).GetProperty("ms").GetDouble();

    /// <summary>Fills the template into a file, uncounted.</summary>
    public void FillTo(string path) => Ask(new { fill = path });

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private JsonElement Ask<T>(T order)
    {
        process.StandardInput.WriteLine(JsonSerializer.Serialize(order));
        process.StandardInput.Flush();
        return Answer();
    }

    private JsonElement Answer()
    {
        var line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer ended; what went wrong stands above.");
        using var json = JsonDocument.Parse(line);
        return json.RootElement.Clone();
    }
}
