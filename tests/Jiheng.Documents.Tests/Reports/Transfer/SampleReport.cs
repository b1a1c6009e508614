using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Reports.Transfer;

namespace Jiheng.Documents.Tests.Reports.Transfer;

/// <summary>The report of the sample of a whole region.</summary>
internal static class SampleReport
{
    internal static string Folder { get; } = Path.Combine(Repository.Root, "samples", "xinjiang-2024");

    internal static ComposedReport Composed { get; } = Compose();

    private static ComposedReport Compose()
    {
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Load(Repository.Folder("regions"), diagnostics, "650000");
        var schemes = SchemeLibrary.Read(Repository.Folder("schemes"), diagnostics);
        var result = CaseResult.Of(Case.Read(Folder, tree, PolicyLibrary.Load(Repository.Folder("policies"), diagnostics), diagnostics)!, schemes, null, diagnostics);
        var material = new TransferMaterial(result.Case.Transfer!.Submission, result.Transfer!.Result)
        {
            Fund = result.Fund,
            Targets = result.TargetTables,
            Corrections = result.Case.Info.Notes,
        };
        var form = FormLibrary.Read(Repository.Folder("forms"), diagnostics)["transfer-self-evaluation"];
        Assert.DoesNotContain(diagnostics.Items, static d => d.Severity == Severity.Error);
        return TransferReport.Compose(material, form);
    }
}
