using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jiheng.Register.Sampling;

namespace Jiheng.Register.Verifying;

/// <summary>Compares the results of a check with the truth of the sample that was checked (与正确答案比对): nothing may be missing, nothing may be extra.</summary>
public sealed partial class SampleVerification
{
    private readonly string _sample;
    private readonly string _results;
    private readonly JsonNode _summary;
    private readonly SampleLines _lines;

    private SampleVerification(string sample, string results)
    {
        (_sample, _results) = (sample, results);
        var path = Path.Combine(results, "summary.json");
        if (!File.Exists(path)) throw new InvalidDataException($"{path}：没有这个文件；应为 jiheng register check --out 写出的文件夹，请核对。");
        _summary = JsonNode.Parse(File.ReadAllText(path))!;
        _lines = new(_summary, Result("rejected.csv"));
    }

    /// <summary>Compares each kind of finding.</summary>
    /// <param name="sample">Folder that jiheng register sample has written.</param>
    /// <param name="results">Folder that jiheng register check has written.</param>
    /// <exception cref="InvalidDataException">A folder is not what it should be; the message is for people.</exception>
    public static IReadOnlyList<TruthPart> Run(string sample, string results)
    {
        try
        {
            return [.. new SampleVerification(sample, results).Parts()];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new InvalidDataException($"{Path.Combine(results, "summary.json")}：不是核查写出的汇总（{e.Message}）；请重新核查。", e);
        }
    }

    private IEnumerable<TruthPart> Parts()
    {
        yield return Pairs("重复", Repeats());
        yield return Pairs("死亡", Result("deceased.csv").Of("文件", "行", "名单行").Select(r => $"第 {_lines.Of(r[0], r[1])} 行与第 {r[2]} 行"));
        yield return TruthPart.Of("月数和计费年度", [.. Truth("truth-months.csv").Of("类别", "行", "月数", "计费年度").Select(static r => $"{r[0]} 第 {r[1]} 行 {r[2]} 个月 {r[3]}")], Months());
        yield return TruthPart.Of("分统筹区人次", Counts(Truth("truth-counts.csv"), "参保人次", "重复", "已死亡", "核减"), Counts(Result("counts.csv"), "参保人次", "其中：重复", "其中：已死亡", "核减人次"));
        yield return TruthPart.Of("退回的行", TruthRejected(), Result("rejected.csv").Of("文件", "行").Select(static r => $"{Path.GetFileName(r[0])} 第 {r[1]} 行"));
        yield return TruthPart.Of("行数", [Rows()], [$"读入 {_summary["rows"]} ＝ 收下 {_summary["accepted"]} ＋ 退回 {_summary["rejected"]}"]);
        if (_summary["leads"]!.AsArray().Count > 0) yield return TruthPart.Of("线索", [.. Truth("truth-leads.csv").Of("规则", "行", "对照行").Select(static r => Lead(r[0], r[1], r[2]))], Leads());
    }

    private TruthPart Pairs(string name, IEnumerable<string> found) =>
        TruthPart.Of(name, [.. Truth("truth.csv").Of("类别", "行", "对照行").Where(r => r[0] == name).Select(static r => $"第 {r[1]} 行与第 {r[2]} 行")], found);

    // Each record of a group against its first.
    private IEnumerable<string> Repeats() => Result("duplicates.csv").Of("组", "文件", "行").GroupBy(static r => r[0])
        .SelectMany(g => g.Skip(1).Select(r => $"第 {_lines.Of(r[1], r[2])} 行与第 {_lines.Of(g.First()[1], g.First()[2])} 行"));

    private IEnumerable<string> Months() =>
    [
        .. Result("duplicates.csv").Of("文件", "行", "月数", "分年度", "建议", "类别").Where(static r => r[4] == "核减").Select(r => Months(r[5], r)),
        .. Result("deceased.csv").Of("文件", "行", "月数", "分年度").Select(r => Months("死亡", r)),
    ];

    private string Months(string category, string[] row) =>
        $"{category} 第 {_lines.Of(row[0], row[1])} 行 {(row[2].Length == 0 ? "0" : row[2])} 个月 {string.Join(';', ChargedYear().Matches(row[3]).Select(static m => m.Groups[1].Value))}";

    private static string[] Counts(TableRows table, params string[] columns) => [.. table.Of(["统筹区", "险种", .. columns]).Select(static r => $"{r[0]} {r[1]} 参保 {r[2]}、重复 {r[3]}、死亡 {r[4]}、核减 {r[5]} 人次")];

    private string[] TruthRejected() => File.Exists(Path.Combine(_sample, SampleTruth.RejectedName)) ? [.. Truth(SampleTruth.RejectedName).Of("文件", "行").Select(static r => $"{r[0]} 第 {r[1]} 行")] : [];

    private string Rows()
    {
        var accepted = Truth("truth-counts.csv").Of("参保人次").Sum(static r => SampleLines.Number(r[0])) + Truth("deaths.csv").Of("姓名").Count();
        var rejected = TruthRejected().Length;
        return $"读入 {accepted + rejected} ＝ 收下 {accepted} ＋ 退回 {rejected}";
    }

    // Of two records the later is held against the earlier.
    private IEnumerable<string> Leads() => Result("leads.csv").Of("组", "规则", "文件", "行").GroupBy(static r => r[0]).Select(g =>
    {
        var lines = g.Select(r => _lines.Of(r[2], r[3])).OrderByDescending(SampleLines.Number).ToArray();
        return Lead(g.First()[1], lines[0], string.Join('、', lines[1..]));
    });

    private static string Lead(string rule, string line, string other) => $"{rule} 第 {line} 行{(other.Length == 0 ? "" : $"与第 {other} 行")}";

    private TableRows Truth(string name) => TableRows.Read(Path.Combine(_sample, name));

    private TableRows Result(string name) => TableRows.Read(Path.Combine(_results, name));

    [GeneratedRegex(@"(\d{4})年\d+个月[\d.]+元")]
    private static partial Regex ChargedYear();
}
