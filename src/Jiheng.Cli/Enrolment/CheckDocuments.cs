using Jiheng.Cli.Enrolment.Reporting;
using Jiheng.Documents.Writing;

namespace Jiheng.Cli.Enrolment;

/// <summary>Writes the report on a check and the files that the allocation and the evaluation take (核查报告和案例数据). Each appears whole or not at all.</summary>
internal static class CheckDocuments
{
    internal static IReadOnlyList<string> Write(CheckMaterial material)
    {
        var report = Path.Combine(material.Folder, CheckReport.Name + ".docx");
        Whole(report, s => DocxWriter.Write(CheckReport.Of(material).Text!, s));
        return [report, .. CaseData.Of(material).Select(file => Add(Path.Combine(material.Folder, "case"), file.Name, file.Text))];
    }

    private static string Add(string folder, string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
        Whole(path, s => s.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        return path;
    }

    private static void Whole(string path, Action<Stream> write)
    {
        var part = path + ".part";
        using (var stream = File.Create(part)) write(stream);
        File.Move(part, path, true);
    }
}
