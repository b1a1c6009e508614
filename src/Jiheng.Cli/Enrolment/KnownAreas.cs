using Jiheng.Data.Reading;
using Jiheng.Register.Leads;

namespace Jiheng.Cli.Enrolment;

/// <summary>The area codes that numbers may begin with (区划代码表): those in use, those that were, and those of the user's own files.</summary>
internal static class KnownAreas
{
    internal static AreaCodes Read(IReadOnlyList<string> own, Diagnostics diagnostics)
    {
        foreach (var path in own.Where(static p => !File.Exists(p))) diagnostics.Error(new("--area-codes"), path, "一个文件", "请核对路径");
        return AreaCodes.OfFolder(Home.Of("regions"), own.Where(File.Exists));
    }
}
