using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Reports;

namespace Jiheng.Documents.Tests.Reports;

/// <summary>The documents of the five shipped cases, composed once for all tests.</summary>
internal static class SampleCaseDocuments
{
    private static readonly Lazy<IReadOnlyList<(string Case, CaseDocument Document)>> Composed = new(() => [.. Compose()]);

    internal static IReadOnlyList<(string Case, CaseDocument Document)> All => Composed.Value;

    internal static CaseDocument Of(string name, string document) => All.Single(d => d.Case == name && d.Document.Name == document).Document;

    private static IEnumerable<(string Case, CaseDocument Document)> Compose()
    {
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Load(Repository.Folder("regions"), diagnostics, "650000");
        var schemes = SchemeLibrary.Read(Repository.Folder("schemes"), diagnostics);
        var policies = PolicyLibrary.Load(Repository.Folder("policies"), new Diagnostics());
        var forms = FormLibrary.Read(Repository.Folder("forms"), diagnostics);
        foreach (var path in Directory.EnumerateDirectories(Repository.Folder("samples")).Order(StringComparer.Ordinal))
        {
            var result = CaseResult.Of(Case.Read(path, tree, policies, diagnostics)!, schemes, null, diagnostics);
            Assert.DoesNotContain(diagnostics.Items, d => d.Severity == Severity.Error);
            foreach (var document in CaseDocuments.Of(result, forms)) yield return (Path.GetFileName(path), document);
        }
    }
}
