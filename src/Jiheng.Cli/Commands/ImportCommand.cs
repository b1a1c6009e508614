using System.CommandLine;
using System.Text.Json.Nodes;
using Jiheng.Cli.Output;
using Jiheng.Data.Cases.Writing;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Documents.Recognition.Import;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng import FILE… --out DIR: forms that others filled become a case folder (表单导入).</summary>
internal static class ImportCommand
{
    internal static Command Build()
    {
        var files = new Argument<string[]>("文件") { Description = "填好的表单或报告：Word、Excel、文本、网页、PDF", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "案例写到哪个文件夹（应为空文件夹或新文件夹）", Required = true };
        var place = new Option<string?>("--place") { Description = "所属地区的名称或六位区划代码（不给则从文件中识别）" };
        var scheme = new Option<string?>("--scheme") { Description = "评分方案（不给则按印出的得分推断）" };
        var json = Arguments.Json();
        var command = new Command("import", "识别别人填好的表单，写成 evaluate、allocate、fund 能够计算的案例") { files, output, place, scheme, json };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(output)!, parsed.GetValue(place), parsed.GetValue(scheme), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] files, string output, string? place, string? scheme, bool json)
    {
        var diagnostics = new Diagnostics();
        var schemes = SchemeLibrary.Read(Home.Of("schemes"), diagnostics);
        if (scheme is not null && schemes.Find(scheme) is null)
        {
            Console.Error.WriteLine($"--scheme：给出“{scheme}”，应为评分方案之一：{string.Join("、", schemes.Schemes.Keys)}；请改正。");
            return ExitCode.Failed;
        }

        if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any())
        {
            Console.Error.WriteLine($"--out：文件夹“{output}”不是空的；为免新旧数据混在一起，请给出新文件夹或清空后重试。");
            return ExitCode.Failed;
        }

        var lexicon = LexiconFile.Read(Home.Of("forms"), diagnostics);
        var tree = RegionFiles.Load(Home.Of("regions"), diagnostics);
        var documents = Read(files, new FormRecogniser(lexicon, tree), diagnostics);
        var draft = new CaseAssembler(lexicon, schemes, tree, diagnostics).Assemble(documents, Path.GetFileName(Path.GetFullPath(output).TrimEnd(Path.DirectorySeparatorChar)), place, scheme);
        IReadOnlyList<string> written = draft is null ? [] : CaseWriter.Write(draft, output);
        if (draft is null && documents.Count > 0) diagnostics.Error(new(string.Join("、", files.Select(Path.GetFileName))), "没有识别出表单", "自评表、绩效目标表、资金分配表、跟踪反馈表、基金收支表或评分表", "请核对文件；如表头用了别的说法，请加到 forms/lexicon.yaml");
        Report.Diagnostics(diagnostics, Severity.Note);
        if (json) Json.Write(Result(output, documents, written, diagnostics));
        else Print(output, documents, written);
        return draft is null ? ExitCode.Failed : diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }

    private static List<RecognisedDocument> Read(string[] files, FormRecogniser recogniser, Diagnostics diagnostics)
    {
        var documents = new List<RecognisedDocument>();
        foreach (var file in files)
        {
            var read = SourceReader.Read(file);
            if (read.IsRead) documents.Add(recogniser.Recognise(read.Document, diagnostics));
            else diagnostics.Add(new Diagnostic(Severity.Error, new(Path.GetFileName(file)), read.Error));
        }

        return documents;
    }

    private static void Print(string output, List<RecognisedDocument> documents, IReadOnlyList<string> written)
    {
        var forms = documents.SelectMany(static d => d.Forms.Select(f => (Document: d, Form: f))).ToArray();
        if (forms.Length > 0) TextTable.Write(["文件", "位置", "表单", "名称"], forms.Select(static f => new[] { Path.GetFileName(f.Document.Source.Path), f.Form.Place.ToString(), f.Form.Kind, Name(f.Form) }));
        if (written.Count > 0) Console.WriteLine($"识别出 {forms.Length} 张表单，写出 {written.Count} 个文件，在 {output}");
    }

    private static string Name(RecognisedForm form) => form switch
    {
        RecognisedSelfEvaluation s => s.Form.Name,
        RecognisedTargets { Table.RegionName.Length: > 0 } t => t.Table.RegionName,
        _ => form.Title,
    };

    private static JsonObject Result(string output, List<RecognisedDocument> documents, IReadOnlyList<string> written, Diagnostics diagnostics) => new()
    {
        ["folder"] = output,
        ["forms"] = Json.Array(documents.SelectMany(static d => d.Forms.Select(f => (Document: d, Form: f))), static f => new JsonObject
        {
            ["file"] = f.Document.Source.Path, ["place"] = f.Form.Place.ToString(), ["kind"] = f.Form.Kind, ["title"] = f.Form.Title, ["name"] = Name(f.Form),
        }),
        ["files"] = Json.Array(written, static w => w),
        ["diagnostics"] = Json.Array(diagnostics.Items, Json.Diagnostic),
    };
}
