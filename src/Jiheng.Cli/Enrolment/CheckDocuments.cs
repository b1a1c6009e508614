using Jiheng.Documents.Writing;
using Jiheng.Register.Reports;
using Jiheng.Register.Results;

namespace Jiheng.Cli.Enrolment;

/// <summary>Writes the report on a check and the files that the allocation and the evaluation take (核查报告和案例数据). Each appears whole or not at all.</summary>
internal static class CheckDocuments
{
    /// <exception cref="IOException">One could not be written; the message says what that means for the results, which have appeared before.</exception>
    internal static IReadOnlyList<string> Write(string folder, CheckMaterial material)
    {
        try
        {
            var report = Path.Combine(folder, ResultNames.Report);
            Whole(folder, report, s => DocxWriter.Write(CheckReport.Of(material).Text!, s));
            string[] written = [report, .. CaseData.Of(material).Select(file => Add(folder, file.Name, file.Text))];
            if (CaseData.Unreported(material.Summary) is > 0 and var blank)
                Output.Report.Progress($"{Path.Combine(folder, ResultNames.Case, ResultNames.Heads)}：有 {blank} 个统筹区没有给出上报人数，“上报参保人数”留空；分配前请补填，或用 --reported 给出后重新核查。");
            return written;
        }
        catch (IOException problem)
        {
            throw new IOException("核查结果已写出，可以使用；只是报告或案例数据（case）没有写出。请检查结果文件夹所在的磁盘，再加 --report 重做。", problem);
        }
    }

    private static string Add(string folder, string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ResultNames.Case)).FullName, name);
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
