using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Reports;

namespace Jiheng.Audit.Tests.SelfConsistency;

/// <summary>Everything that `jiheng demo` writes passes `jiheng audit` with no error and no warning, Word and Excel alike.</summary>
public sealed class DemoDocumentsTests
{
    [Theory]
    [InlineData("changji-2024", 2)]
    [InlineData("kashgar-2022", 6)]
    [InlineData("urumqi-2024", 20)]
    [InlineData("xinjiang-2020", 2)]
    [InlineData("xinjiang-2024", 2)]
    public void Audit_OfEveryDocumentOfTheCase_IsSilent(string name, int files)
    {
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Load(Repository.Folder("regions"), diagnostics, "650000");
        var schemes = SchemeLibrary.Read(Repository.Folder("schemes"), diagnostics);
        var policies = PolicyLibrary.Load(Repository.Folder("policies"), new Diagnostics());
        var forms = FormLibrary.Read(Repository.Folder("forms"), diagnostics);
        var result = CaseResult.Of(Case.Read(Path.Combine(Repository.Folder("samples"), name), tree, policies, diagnostics)!, schemes, null, diagnostics);
        var documents = CaseDocuments.Of(result, forms).SelectMany(Printed.Of).ToList();
        Assert.Equal(files, documents.Count);
        Assert.All(documents, Printed.AssertSilent);
    }
}
