using Jiheng.Domain.Allocation;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>A row of an allocation on the screen (分配表行).</summary>
/// <param name="Result">What the place comes to.</param>
/// <param name="Level">How far below the allocating unit.</param>
/// <param name="Formula">The arithmetic of a place that is allocated to directly; empty for a sum.</param>
public sealed record AllocationSheetRow(HeadCountResult Result, int Level, string Formula);

/// <summary>An allocation as it is worked on (分配测算表): every place with its fields and its formula.</summary>
public sealed class AllocationSheet
{
    private readonly Dictionary<string, string> labels;
    private readonly Dictionary<string, string> unread;

    internal AllocationSheet(AllocationPaper paper, AllocationFigures figures, IReadOnlyDictionary<string, string> fields, bool mayWrite, IReadOnlyList<Finding>? problems = null)
    {
        (Paper, Figures, Fields, MayWrite) = (paper, figures, fields, mayWrite);
        unread = (problems ?? []).Where(static p => p.Field.Length > 0).GroupBy(static p => p.Field).ToDictionary(static g => g.Key, static g => g.First().Message, StringComparer.Ordinal);
        Rows = [.. Below(figures.Result, 0)];
        labels = figures.Figures().Where(static f => f.Key.Length > 0).DistinctBy(static f => f.Key).ToDictionary(static f => f.Key, f => NameOf(f.Key) + f.Label, StringComparer.Ordinal);
        Findings = [.. problems ?? [], .. figures.Problems.Select(static p => new Finding(true, p)), .. Owing()];
    }

    public AllocationPaper Paper { get; }

    public AllocationFigures Figures { get; }

    public IReadOnlyDictionary<string, string> Fields { get; }

    public bool MayWrite { get; }

    public IReadOnlyList<AllocationSheetRow> Rows { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether a pool is given out by factors.</summary>
    public bool IsByFactors => Figures.ByFactors is not null;

    /// <summary>The address that explains its figures.</summary>
    public string Derivations => $"/api/v1/allocations/{Paper.Id}/derivation?figure=";

    /// <summary>The field of a place; null for a sum of others, and where nothing may be written.</summary>
    public FieldEditor? Editor(AllocationSheetRow row, string what, string label) => MayWrite && (row.Formula.Length > 0 || IsOpen(row))
        ? new(AllocationFields.Name(row.Result.Code, what), row.Result.Name + label, Fields.GetValueOrDefault(AllocationFields.Name(row.Result.Code, what), ""), row.Formula.Length > 0 ? what : "") { IsFigure = true, Longest = 30 }
        : null;

    /// <summary>What is wrong with a field, without its name; empty for nothing.</summary>
    public string ProblemOf(string field) => unread.GetValueOrDefault(FieldEditor.IdOf(field)) is { } message ? message[(message.IndexOf('：', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>The same of a place.</summary>
    public string ProblemOf(AllocationSheetRow row, string what) => ProblemOf(AllocationFields.Name(row.Result.Code, what));

    /// <summary>Whether something typed for a place cannot be read: what follows from it is not computed.</summary>
    public bool IsUnread(AllocationSheetRow row) => IsUnread(row.Result.Code);

    /// <summary>What the keys of an allocation's snapshot are called; null for those that people need not see.</summary>
    public string? LabelOf(string key) => key switch
    {
        "title" => "方案名称",
        "subsidy" => "财政补助标准",
        "share" => "分担比例",
        "citation" => "依据",
        "pool" => "待分配资金",
        _ => labels.GetValueOrDefault(key) ?? FactorFormula.LabelOf(key, Figures, Rows),
    };

    // As long as nobody below it has people, a unit directly below can be reckoned as a whole.
    private bool IsOpen(AllocationSheetRow row) => !IsByFactors && row is { Level: 1, Result: { Audited.Value: 0m, Reported.Value: 0m, Advanced.Value: 0m } };

    // A figure's key begins with the code of its place.
    private string NameOf(string key) => Rows.FirstOrDefault(r => key.StartsWith(r.Result.Code + ".", StringComparison.Ordinal)) is { } row && row.Level > 0 ? row.Result.Name + " " : "";

    private IEnumerable<AllocationSheetRow> Below(HeadCountResult result, int level) => result.Children
        .SelectMany(c => Below(c, level + 1)).Prepend(new(result, level, result.Children.Count > 0 ? "" : Formula(result)));

    private bool IsUnread(string code) => unread.Keys.Any(f => f.Contains($"-{code}-", StringComparison.Ordinal));

    private string Formula(HeadCountResult r) => IsUnread(r.Code) ? "所填有误，改正后计算" : IsByFactors ? FactorFormula.Of(r, Figures) :
        $"{QuantityFormat.Grouped(r.Audited.Value, 0)}人×{QuantityFormat.Shortest(Figures.Terms.Standard.Value)}元÷10000＝{QuantityFormat.Grouped(r.Due.Value, 0)}；−{QuantityFormat.Shortest(r.Advanced.Value)}＝{QuantityFormat.Bracketed(r.ThisTime.Value, 0)}";

    private IEnumerable<Finding> Owing() => Rows.Where(static r => r.Formula.Length > 0 && r.Result.Clawback.Value > 0m)
        .Select(static r => new Finding(false, $"{r.Result.Name}提前下达多于应拨付，{QuantityFormat.Shortest(r.Result.Clawback.Value)}万元从下次拨付中扣回。", $"v-{r.Result.Code}-this"));
}
