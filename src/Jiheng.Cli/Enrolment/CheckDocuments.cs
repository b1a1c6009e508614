using Jiheng.Cli.Enrolment.Reporting;
using Jiheng.Documents.Writing;
using Jiheng.Register.Results;

namespace Jiheng.Cli.Enrolment;

/// <summary>Writes the report on a check and the files that the allocation and the evaluation take (核查报告和案例数据). Each appears whole or not at all.</summary>
internal static class CheckDocuments
{
    internal static IReadOnlyList<string> Write(CheckMaterial material)
    {
        var report = Path.Combine(material.Folder, CheckReport.Name + ".docx");
        Whole(material.Folder, report, s => DocxWriter.Write(CheckReport.Of(material).Text!, s));
        return [report, .. CaseData.Of(material).Select(file => Add(material.Folder, file.Name, file.Text))];
    }

    private static string Add(string folder, string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "case")).FullName, name);
        Whole(folder, path, s => s.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        return path;
    }

    // What a killed run leaves is swept by the next check into the same folder.
    private static void Whole(string folder, string path, Action<Stream> write)
    {
        var part = UnfinishedFile.PathOf(folder, Path.GetFileName(path));
        try
        {
            using (var stream = File.Create(part)) write(stream);
            File.Move(part, path, true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
