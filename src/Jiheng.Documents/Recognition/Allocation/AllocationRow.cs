using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Recognition.Allocation;

/// <summary>A row of an allocation table as printed (分配表的一行): its names may stand in the wrong row or column.</summary>
/// <param name="Number">序号; null when the row has none.</param>
/// <param name="Area">What stands under 地州市.</param>
/// <param name="County">What stands under 县市.</param>
/// <param name="IsSubtotal">True for 地区合计.</param>
/// <param name="Figures">Figures by role, e.g. audited.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record AllocationRow(int? Number, string Area, string County, bool IsSubtotal, IReadOnlyDictionary<string, decimal> Figures, SourcePlace Place)
{
    /// <summary>Columns that add up; the standard does not.</summary>
    internal static readonly string[] Summed = ["audited", "reported", "reduction", "due", "advanced", "this_time"];

    /// <summary>The row's own name, whichever column it slipped into.</summary>
    internal string Name => County.Length > 0 ? County : Area;
}
