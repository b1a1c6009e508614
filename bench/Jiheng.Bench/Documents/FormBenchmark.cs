using Jiheng.Bench.Measuring;
using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Bench.Documents;

/// <summary>One project form (项目支出绩效自评表) from its evaluated figures to a file, everything warm.</summary>
internal static class FormBenchmark
{
    private const int Runs = 31;

    private static readonly Goal AtMostTen = new(GoalKind.AtMost, 10);

    public static IEnumerable<Finding> Run()
    {
        var diagnostics = new Diagnostics();
        var form = FormLibrary.Read(Repository.Folder("forms"), diagnostics)["project-self-evaluation"];
        var result = Project(diagnostics);
        FormPage Page() => FormLayout.Layout(form, SelfEvaluationRecord.Of(result));
        yield return Of("form.docx", "一张项目支出绩效自评表排版并写成Word", output => DocxWriter.Write(new(form.Title, [FormSection.Of(Page())]), output));
        yield return Of("form.xlsx", "同一张表排版并写成Excel，计算得出的数都是公式", output => XlsxWriter.Write([Page()], output));
    }

    private static Finding Of(string id, string name, Action<Stream> write) => new(id, name, "毫秒", Stopclock.Measure(Runs, () =>
    {
        using var output = new MemoryStream();
        write(output);
    }), AtMostTen);

    private static SelfEvaluationResult Project(Diagnostics diagnostics)
    {
        var tree = RegionFiles.Load(Repository.Folder("regions"), diagnostics, "650000");
        var policies = PolicyLibrary.Load(Repository.Folder("policies"), diagnostics);
        var project = Case.Read(Repository.Folder("samples", "urumqi-2024"), tree, policies, diagnostics)!.Projects[2];
        var scheme = SchemeLibrary.Read(Repository.Folder("schemes"), diagnostics).Find(project.Scheme);
        return diagnostics.HasErrors ? throw new InvalidOperationException(diagnostics.Items[0].ToString()) : SelfEvaluator.Evaluate(project.Form, scheme);
    }
}
