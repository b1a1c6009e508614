using System.Text;
using Jiheng.Documents.Model;
using Jiheng.Documents.Tests.Forms;
using Jiheng.Documents.Tests.Reports.Transfer;

namespace Jiheng.Documents.Tests.Reports;

/// <summary>The text of a document section by section: what a golden file holds.</summary>
internal static class DocumentDump
{
    internal static string Of(OfficialDocument document)
    {
        var text = new StringBuilder();
        foreach (var section in document.Sections)
        {
            text.Append("== ").Append(section.Orientation).Append('\n');
            text.Append(PrintOut.Of(section.Blocks));
        }

        return text.ToString();
    }

    /// <summary>Compares with the approved text; with JIHENG_UPDATE_GOLDEN=1 the text becomes the approved one.</summary>
    internal static void Approve(OfficialDocument document, string name)
    {
        var path = Path.Combine(FormFiles.Root, "tests", "Jiheng.Documents.Tests", "Reports", "Approved", name + ".txt");
        var text = Of(document);
        if (Environment.GetEnvironmentVariable("JIHENG_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
