using Jiheng.Data.Reading;
using Jiheng.Register.Leads;

namespace Jiheng.Cli.Enrolment;

/// <summary>The area codes that numbers may begin with (区划代码表): those in use, those that were, and those of the user's own files.</summary>
internal static class KnownAreas
{
    private const int CodeLength = 6;

    internal static AreaCodes Read(IEnumerable<string> own, Diagnostics diagnostics)
    {
        var shipped = Directory.EnumerateFiles(Home.Of("regions"), "*.csv", SearchOption.AllDirectories).SelectMany(Codes);
        var further = own.SelectMany(path =>
        {
            if (File.Exists(path)) return Codes(path);
            diagnostics.Error(new("--area-codes"), path, "一个文件", "请核对路径");
            return [];
        });
        return new([.. shipped, .. further]);
    }

    private static IEnumerable<string> Codes(string path) => File.ReadLines(path)
        .Select(static l => l.TrimStart('\uFEFF')).Where(static l => l.Length >= CodeLength && l.AsSpan(0, CodeLength).IndexOfAnyExceptInRange('0', '9') < 0).Select(static l => l[..CodeLength]);
}
