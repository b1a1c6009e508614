using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.AuditBench;
using Jiheng.Documents.Reading;

const int Changes = 300;
int[] seeds = [20240615, 31, 9704];

if (args is ["growth", var into, .. var from]) return GrowthReport.Write(into, from);
if (args is ["shape", var shape, .. var of]) return GrowthReport.Shape(int.Parse(shape, CultureInfo.InvariantCulture), Shapes.Texts(of));
if (args is ["steps", var slow, .. var with]) return GrowthReport.Steps(int.Parse(slow, CultureInfo.InvariantCulture), Shapes.Texts(with));
if (args is not [var program, var results, .. var folders] || folders.Length == 0)
{
    Console.Error.WriteLine("用法：bench/audit [含报告的文件夹…]（结果写入 bench/results/audit.md 和 audit.json）");
    return 2;
}

var paths = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Where(p => Path.GetExtension(p) is ".txt" or ".docx").Order(StringComparer.Ordinal).ToList();
var texts = paths.Where(p => p.EndsWith(".txt", StringComparison.Ordinal)).Select(File.ReadAllBytes).OrderByDescending(b => b.Length).Take(5).ToList();
var cold = Timing.AfterStart(program, texts);
var warm = Enumerable.Range(0, 5).Min(_ => Timing.Seconds(texts));

var documents = paths.Select(SourceReader.Read).Select(r => r.Document).OfType<SourceDocument>().Select(d => (Document: d, Audit: Product.Auditor.Run(d))).ToList();
var candidates = documents.SelectMany(d => Relations.In(d.Document).Select(r => (d.Document, d.Audit, r.Figure, r.Kind, r.InProse))).ToArray();
// Tables hold nearly all relations: drawn from one pot, the prose would hardly ever be tried.
var runs = new[] { false, true }.SelectMany(inProse => seeds.Select(seed =>
{
    var (random, pot) = (new Random(seed), candidates.Where(c => c.InProse == inProse).ToArray());
    random.Shuffle(pot);
    return (Seed: seed, InProse: inProse, pot.Length, Tried: pot.Take(Changes).Select(c =>
    {
        var slip = Change.Slip(c.Figure, random);
        return (c.Document.Path, c.Kind, c.Figure, Slip: slip, Noticed: Change.IsNoticed(c.Audit, Change.Apply(c.Document, c.Figure, slip), c.Figure, slip));
    }).ToList());
})).ToList();
var tried = runs.SelectMany(r => r.Tried).ToList();
foreach (var missed in tried.Where(t => !t.Noticed))
    Console.Error.WriteLine($"未发现 {missed.Kind} {Path.GetFileName(missed.Path)} {missed.Figure.Text.PlaceAt(missed.Figure.Start)}：{missed.Figure.Shown} → {missed.Slip}");

double[] doubling = [.. Growth.Whole(size => string.Join("\n\n", Enumerable.Repeat(Encoding.UTF8.GetString(texts[0]), size))).Select(c => c.Seconds)];
var folder = Timing.Folder(program, texts);
var rows = runs.Select(run =>
{
    var share = run.Tried.Count(t => t.Noticed) / (double)run.Tried.Count;
    return (Name: $"{(run.InProse ? "正文" : "表内")}改动一个数字被发现的比例（种子 {run.Seed}：{run.Tried.Count} 次，共 {run.Length} 个可改的数字）", Goal: "≥ 90%", Value: $"{share:P1}", Met: share >= 0.9 && run.Tried.Count == Math.Min(Changes, run.Length));
}).ToList();
rows.AddRange(
[
    ($"{texts.Count} 份报告（{texts.Sum(t => Encoding.UTF8.GetCharCount(t))} 字），`./jiheng audit` 减去启动", "＜ 1 秒", $"{cold:0.00} 秒", cold < 1),
    ("同一进程中再审，预热后", "—", $"{warm:0.00} 秒", true),
    ("文字加倍，用时的倍数（1→2、2→4、4→8）", "约 2", string.Join("、", doubling.Zip(doubling.Skip(1), (a, b) => $"{b / a:0.0}")), doubling[^1] / doubling[0] < 24),
    ("1000 份报告并行，峰值内存", "＜ 1024 MiB", $"{folder.Peak} MiB", folder.Peak is > 0 and < 1024),
    ("同上，用时（含启动）", "—", $"{folder.Seconds:0.0} 秒", true),
]);
var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "未知";
var report = new StringBuilder($"# 报告审核的测量\n\n由 `bench/audit` 生成；怎么测的见 [bench/README.md](../README.md)。日期 {DateTime.UtcNow:yyyy-MM-dd}，{Environment.ProcessorCount} 核，.NET {Environment.Version}，一分钟平均负载 {load}。\n\n| 测量 | 目标 | 测得 | 达到 |\n| --- | --- | --- | --- |\n");
foreach (var row in rows) report.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Goal} | {row.Value} | {(row.Met ? "是" : "**否**")} |\n");
report.Append("\n按关系分：\n\n| 关系 | 改动 | 发现 |\n| --- | ---: | ---: |\n");
foreach (var kind in tried.GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)) report.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} | {kind.Count(t => t.Noticed)} |\n");
Directory.CreateDirectory(results);
File.WriteAllText(Path.Combine(results, "audit.md"), report.ToString());
var figures = new { seeds, changes = tried.Count, candidates = candidates.Length, inProse = candidates.Count(c => c.InProse), noticed = tried.Count(t => t.Noticed), noticedInProse = runs.Where(r => r.InProse).Sum(r => r.Tried.Count(t => t.Noticed)), changesInProse = runs.Where(r => r.InProse).Sum(r => r.Tried.Count), coldSeconds = cold, warmSeconds = warm, doubling, folderSeconds = folder.Seconds, folderPeakMiB = folder.Peak, load };
File.WriteAllText(Path.Combine(results, "audit.json"), JsonSerializer.Serialize(figures, new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
Console.WriteLine(report);
return rows.TrueForAll(r => r.Met) ? 0 : 1;
