using Jiheng.Documents.Tests.Writing;
namespace Jiheng.Documents.Tests.Reports.Transfer;
public sealed class TmpDump
{
    [Fact]
    public void Dump()
    {
        var d = SampleReport.Composed.Document;
        Directory.CreateDirectory("/tmp/rep");
        File.WriteAllBytes("/tmp/rep/r.docx", OfficeFiles.Docx(d.Text!));
        File.WriteAllText("/tmp/rep/r.txt", PrintOut.Of(d.Text!.Sections.SelectMany(s => s.Blocks)));
    }
}
