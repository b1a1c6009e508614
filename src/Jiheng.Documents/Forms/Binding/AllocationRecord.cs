using System.Globalization;
using Jiheng.Domain.Allocation;

namespace Jiheng.Documents.Forms.Binding;

/// <summary>An allocation as its table prints it (资金分配取数): a row for all, then each prefecture with its counties.</summary>
public static class AllocationRecord
{
    private static readonly RecordShape<Place> Counties = Figures(new RecordShape<Place>("counties"), "")
        .Text("county", static p => p.Result.Name);

    private static readonly RecordShape<Place> Areas = Figures(new RecordShape<Place>("areas"), "area_")
        .Text("number", static p => p.Number.ToString(CultureInfo.InvariantCulture))
        .Text("area", static p => p.Result.Name)
        .Text("area_label", static p => p.IsSum ? "地区合计" : "")
        .List("counties", static p => p.Result.Children.Select(c => new Place(c, p.Terms, 0)), Counties);

    /// <summary>Its fields.</summary>
    public static RecordShape<AllocationTable> Shape { get; } = new RecordShape<AllocationTable>("allocation")
        .Text("title", static t => t.Title)
        .Text("total_label", static t => t.Result.Name)
        .Text("audited_heading", static t => t.AuditedHeading)
        .Text("reported_heading", static t => t.ReportedHeading)
        .Text("reduction_heading", static t => t.ReductionHeading)
        .Figure("audited", static t => t.Result.Audited)
        .Figure("reported", static t => t.Result.Reported)
        .Figure("reduction", static t => t.Result.Reduction)
        .Figure("due", static t => t.Result.Due)
        .Figure("advanced", static t => t.Result.Advanced)
        .Figure("this_time", static t => t.Result.ThisTime)
        .List("areas", static t => t.Result.Children.Select((c, i) => new Place(c, t, i + 1)), Areas);

    /// <summary>The record of a table.</summary>
    public static FormRecord Of(AllocationTable table) => Shape.Fill(table);

    private static RecordShape<Place> Figures(RecordShape<Place> shape, string prefix) => shape
        .Figure(prefix + "standard", static p => p.Terms.Standard)
        .Figure(prefix + "audited", static p => p.Result.Audited)
        .Figure(prefix + "reported", static p => p.Result.Reported)
        .Figure(prefix + "reduction", static p => p.Result.Reduction)
        .Figure(prefix + "due", static p => p.Result.Due)
        .Figure(prefix + "advanced", static p => p.Result.Advanced)
        .Figure(prefix + "this_time", static p => p.Result.ThisTime);

    private sealed record Place(HeadCountResult Result, AllocationTable Terms, int Number)
    {
        public bool IsSum => Result.Children.Count > 0;
    }
}
