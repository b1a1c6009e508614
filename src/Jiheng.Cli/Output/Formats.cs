namespace Jiheng.Cli.Output;

/// <summary>The formats in which documents are asked for (文档格式).</summary>
internal sealed record Formats(bool Docx, bool Xlsx, bool Html, bool Json)
{
    private static readonly string[] Known = ["docx", "xlsx", "html", "json"];

    /// <summary>Reads docx,xlsx,…; null, with a message, when one is unknown.</summary>
    internal static Formats? Read(string? text)
    {
        var names = (text ?? "docx,xlsx").Split(',', '，', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(names, n => !Known.Contains(n)) is not { } unknown) return new(names.Contains("docx"), names.Contains("xlsx"), names.Contains("html"), names.Contains("json"));
        Console.Error.WriteLine($"--format：给出“{unknown}”，应为 {string.Join("、", Known)}，以逗号分隔；请改正。");
        return null;
    }
}
