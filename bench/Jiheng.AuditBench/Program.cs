using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.AuditBench;
using Jiheng.Documents.Reading;

if (args is ["growth", var into, .. var from]) return GrowthReport.Write(into, from);
if (args is ["only", var name, .. var some]) return GrowthReport.Only(name, some);
if (args is ["shape", var shape, .. var of]) return GrowthReport.Shape(int.Parse(shape, CultureInfo.InvariantCulture), Shapes.Texts(of));
if (args is ["steps", var slow, .. var with]) return GrowthReport.Steps(int.Parse(slow, CultureInfo.InvariantCulture), Shapes.Texts(with));
// “changes” in place of the program only changes figures, and times nothing.
if (args is not [var program, var results, .. var folders] || folders.Length == 0)
{
    Console.Error.WriteLine("用法：bench/audit [含报告的文件夹…]（结果写入 bench/results/audit.md 和 audit.json）");
    return 2;
}

var paths = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Where(p => Path.GetExtension(p) is ".txt" or ".docx").Order(StringComparer.Ordinal).ToList();
var texts = paths.Where(p => p.EndsWith(".txt", StringComparison.Ordinal)).Select(File.ReadAllBytes).OrderByDescending(b => b.Length).Take(5).ToList();
var draws = Changes.Of(paths);
foreach (var missed in Changes.Missed(draws)) Console.Error.WriteLine(missed);
if (args is ["changes", ..])
{
    foreach (var draw in draws) Console.WriteLine($"{(draw.InProse ? "正文" : "表内")} 种子 {draw.Seed}：{draw.Share:P1}（{draw.Tried.Count} 次，重抽 {draw.InVain} 次）");
    return 0;
}

var cold = Timing.AfterStart(program, texts);
var warm = Enumerable.Range(0, 5).Min(_ => Timing.Seconds(texts));
double[] doubling = [.. Growth.Whole(size => string.Join("\n\n", Enumerable.Repeat(Encoding.UTF8.GetString(texts[0]), size))).Select(c => c.Seconds)];
var folder = Timing.Folder(program, texts);
var rows = draws.Select(draw => (
    Name: $"{(draw.InProse ? "正文" : "表内")}改动一个数字被发现的比例（种子 {draw.Seed}：{draw.Tried.Count} 次，共 {draw.Figures} 个可改的数字；另有 {draw.InVain} 次抽到复算仍相符的改动，重抽）",
    Goal: "≥ 90%", Value: $"{draw.Share:P1}", Met: draw.Share >= 0.9 && draw.Tried.Count == Math.Min(Changes.Times, draw.Figures))).ToList();
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
var tried = draws.SelectMany(d => d.Tried).ToList();
foreach (var kind in tried.GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)) report.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} | {kind.Count(t => t.Noticed)} |\n");
Directory.CreateDirectory(results);
File.WriteAllText(Path.Combine(results, "audit.md"), report.ToString());
var (prose, pots) = (draws.Where(d => d.InProse).SelectMany(d => d.Tried).ToList(), draws.DistinctBy(d => d.InProse).ToDictionary(d => d.InProse, d => d.Figures));
var figures = new { seeds = Changes.Seeds, changes = tried.Count, candidates = pots.Values.Sum(), inProse = pots[true], noticed = tried.Count(t => t.Noticed), noticedInProse = prose.Count(t => t.Noticed), changesInProse = prose.Count, coldSeconds = cold, warmSeconds = warm, doubling, folderSeconds = folder.Seconds, folderPeakMiB = folder.Peak, load };
File.WriteAllText(Path.Combine(results, "audit.json"), JsonSerializer.Serialize(figures, new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
Console.WriteLine(report);
return rows.TrueForAll(r => r.Met) ? 0 : 1;
