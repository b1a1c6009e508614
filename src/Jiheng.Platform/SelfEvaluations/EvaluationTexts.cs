using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>What is said of one item of funds management (资金管理情况): how it is, what is wrong and what is done about it.</summary>
public sealed record ManagementText(string Situation = "", string Problems = "");

/// <summary>What a self-evaluation says besides its figures (自评表文字): who is in charge, how the money was managed, what else there is.</summary>
public sealed record EvaluationTexts(string CentralAuthority, string Authority, string Remark, IReadOnlyDictionary<string, ManagementText> Management)
{
    /// <summary>The longest text of one field.</summary>
    public const int Longest = 4000;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The items of the form, in its order, by their id in forms/transfer-self-evaluation.yaml.</summary>
    public static IReadOnlyList<(string Id, string Name)> Items { get; } =
    [
        ("allocation", "分配科学性"), ("issue", "下达及时性"), ("payment", "拨付合规性"), ("use", "使用规范性"), ("execution", "执行准确性"), ("performance", "预算绩效管理情况"), ("responsibility", "支出责任履行情况"),
    ];

    /// <summary>What is stored with a paper.</summary>
    public static EvaluationTexts Of(SelfEvaluationPaper paper) => new(
        paper.CentralAuthority, paper.Authority, paper.Remark, paper.Management.Length == 0 ? new Dictionary<string, ManagementText>() : JsonSerializer.Deserialize<Dictionary<string, ManagementText>>(paper.Management, Options)!);

    /// <summary>The items about which something is said.</summary>
    public IReadOnlyList<ManagementItem> ManagementItems => [.. Items.Where(i => Management.ContainsKey(i.Id)).Select(i => new ManagementItem(i.Name, Management[i.Id].Situation, Management[i.Id].Problems))];

    /// <summary>What somebody typed, by key of the snapshot; empty of what nobody typed.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Entries() => Items.Where(i => Management.ContainsKey(i.Id))
        .SelectMany(i => new KeyValuePair<string, string>[] { new($"management.{i.Id}.situation", Management[i.Id].Situation), new($"management.{i.Id}.problems", Management[i.Id].Problems) })
        .Concat([new("authority.central", CentralAuthority), new("authority.local", Authority), new("remark", Remark)]).Where(static e => e.Value.Length > 0);

    /// <summary>Writes them into a paper; items about which nothing is said are left out.</summary>
    public void Put(SelfEvaluationPaper paper)
    {
        (paper.CentralAuthority, paper.Authority, paper.Remark) = (CentralAuthority, Authority, Remark);
        var said = Items.Where(i => Management.TryGetValue(i.Id, out var text) && text.Situation.Length + text.Problems.Length > 0).ToDictionary(static i => i.Id, i => Management[i.Id]);
        paper.Management = said.Count == 0 ? "" : JsonSerializer.Serialize(said, Options);
    }
}
