using Jiheng.Domain.Allocation;
using Jiheng.Domain.DirectFunds;
using Jiheng.Platform.Funds;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>A place of the tree of money with what the page says of it (资金树行), 万元.</summary>
internal sealed record MoneyLine(MoneyNode Node, int Level, decimal Issued, decimal? Paid, string Broken);

/// <summary>The tree of money and the instruments as lists (资金清单).</summary>
internal static class MoneyListing
{
    internal static IReadOnlyList<MoneyLine> Lines(MoneyNode? root, IReadOnlyDictionary<string, decimal> paid)
    {
        if (root is null) return [];
        var broken = MoneyTree.Check(root).GroupBy(static v => v.Code).ToDictionary(static g => g.Key, static g => string.Concat(g.Select(static v => v.Message)));
        return [.. Below(root, 0)];

        IEnumerable<MoneyLine> Below(MoneyNode node, int level) => node.Issued.OrderBy(static c => c.Code, StringComparer.Ordinal).SelectMany(c => Below(c, level + 1))
            .Prepend(new(node, level, node.Issued.Sum(static c => c.Received.Value), Paid(node), broken.GetValueOrDefault(node.Code, "")));

        // A place that others pay for shows their sum; one return below is enough for a figure.
        decimal? Paid(MoneyNode node)
        {
            var below = node.Issued.Select(Paid).OfType<decimal>().ToList();
            decimal? own = paid.TryGetValue(node.Code, out var amount) ? amount : null;
            return node.Issued.Count > 0 && below.Count > 0 ? below.Sum() : own;
        }
    }

    internal static Listing Tree(IReadOnlyList<MoneyLine> lines, string title) => new ListTable<MoneyLine>("money", title)
        .Text("单位", static l => l.Node.Name)
        .Number("收到", "万元", 2, static l => l.Node.Received.Value)
        .Number("下达", "万元", 2, static l => l.Node.Issued.Count == 0 ? null : l.Issued)
        .Number("留用", "万元", 2, static l => l.Node.Kept.Value)
        .State("守恒", static l => l.Broken.Length > 0 ? StateWord.Wrong(l.Broken) : StateWord.Done("收到＝下达＋留用"))
        .Number("已支付", "万元", 2, static l => l.Paid)
        .Ratio("支出进度", static l => l.Paid is { } paid && l.Node.Received.Value > 0m ? decimal.Round(paid / l.Node.Received.Value, 4, MidpointRounding.AwayFromZero) : null)
        .Of(lines);

    internal static Listing Instruments(IReadOnlyList<InstrumentLine> all) => new ListTable<InstrumentLine>("instruments", "指标文")
        .Text("发文字号", static i => i.Number, static i => $"/funds/instruments/{i.Id}")
        .Text("标题", static i => i.Title)
        .Day("日期", static i => i.Date)
        .Text("资金来源", static i => Words(i.Source))
        .Text("标识", static i => i.Tag)
        .Text("批次", static i => i.Batch)
        .Text("从", static i => i.From)
        .Number("单位数", "个", 0, static i => i.Lines)
        .Number("金额", "万元", 2, static i => i.Total)
        .Of(all);

    internal static Listing Allocations(IReadOnlyList<AllocationLine> all) => new ListTable<AllocationLine>("allocations", "分配方案")
        .Text("方案", static a => a.Title, static a => $"/funds/allocations/{a.Id}")
        .Text("编制单位", static a => a.Unit)
        .Text("分配办法", static a => a.Subsidy == 0m ? "因素法" : "人数和标准")
        .Number("补助标准", "元/人", 2, static a => a.Subsidy == 0m ? null : a.Subsidy)
        .Ratio("分担比例", static a => a.Subsidy == 0m ? null : a.Share)
        .Number("单位数", "个", 0, static a => a.Places)
        .State("状态", static a => a.IsIssued ? StateWord.Done("已下达") : StateWord.Due("编制中"))
        .Of(all);

    internal static string Words(BatchKind kind) => kind switch { BatchKind.Advance => "提前下达", BatchKind.Settlement => "清算", _ => "年中下达" };

    internal static string Words(FundsSource source) => source switch
    {
        FundsSource.Central => "中央", FundsSource.Regional => "自治区（省）", FundsSource.Prefectural => "地州市", _ => "县市区",
    };
}

/// <summary>An instrument in the list (指标文行).</summary>
internal sealed record InstrumentLine(Guid Id, string Number, string Title, DateOnly Date, FundsSource Source, string Tag, string Batch, string From, int Lines, decimal Total);

/// <summary>An allocation in the list (分配方案行).</summary>
internal sealed record AllocationLine(Guid Id, string Title, string Unit, decimal Subsidy, decimal Share, int Places, bool IsIssued);
