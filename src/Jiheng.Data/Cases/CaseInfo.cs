using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;

namespace Jiheng.Data.Cases;

/// <summary>A figure that the published source prints wrongly, and what is stored instead (更正说明).</summary>
/// <param name="Key">Where it is stored.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Stored">What its own arithmetic supports.</param>
/// <param name="Why">The arithmetic.</param>
public sealed record CorrectionNote(string Key, string Printed, string Stored, string Why);

/// <summary>A file of a case: where it is, and how messages name it.</summary>
/// <param name="Path">Path on disk.</param>
/// <param name="Name">Name within the case, e.g. projects/03/funds.csv.</param>
public sealed record CaseFile(string Path, string Name)
{
    internal CsvTable Table(Diagnostics diagnostics, params Column[] columns) => CsvTable.Read(Path, Name, diagnostics, columns);

    internal YamlMap? Map(Diagnostics diagnostics) => YamlFile.Read(Path, Name, diagnostics);
}

/// <summary>What case.yaml and notes.yaml say of a case (案例信息).</summary>
public sealed record CaseInfo(string Folder, string Id, string Title, int Year, string Programme, string RegionCode, string RegionName, IReadOnlyList<string> Kinds, string Source, IReadOnlyList<CorrectionNote> Notes)
{
    /// <summary>Reads case.yaml (required) and notes.yaml (optional); null when the folder is no case.</summary>
    public static CaseInfo? Read(string folder, Diagnostics diagnostics)
    {
        if (new CaseFile(System.IO.Path.Combine(folder, "case.yaml"), "case.yaml").Map(diagnostics) is not { } map) return null;
        var organisation = map.Map("organisation");
        var info = new CaseInfo(
            folder, map.Text("id"), map.Text("title"), (int)map.Number("year"), map.Text("programme"),
            organisation?.Text("code") ?? "", organisation?.Text("name") ?? "", map.Texts("kinds"), map.OptionalText("source") ?? "", ReadNotes(folder, diagnostics));
        map.ReportUnknownKeys();
        return info;
    }

    /// <summary>A file of the case.</summary>
    public CaseFile File(params string[] names) => new(System.IO.Path.Combine([Folder, .. names]), string.Join('/', names));

    /// <summary>Whether the case has such a file.</summary>
    public bool Has(params string[] names) => System.IO.File.Exists(File(names).Path);

    private static List<CorrectionNote> ReadNotes(string folder, Diagnostics diagnostics)
    {
        var path = System.IO.Path.Combine(folder, "notes.yaml");
        if (!System.IO.File.Exists(path) || YamlFile.Read(path, diagnostics) is not { } map) return [];
        var notes = map.Maps("notes").Select(n => new CorrectionNote(n.Text("key"), n.Text("printed"), n.Text("stored"), n.Text("why"))).ToList();
        map.ReportUnknownKeys();
        return notes;
    }
}
