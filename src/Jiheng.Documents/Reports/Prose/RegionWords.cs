using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Prose;

/// <summary>How a report speaks of a region and its parts (地区称谓): 自治区、全区、地州市; 省、全省、市州.</summary>
/// <param name="Level">The region by its rank: 自治区, 省, 市, 州 …</param>
/// <param name="Whole">All of it: 全区, 全省, 全市 …</param>
/// <param name="Parts">Its parts: 地州市, 市州, 市 …</param>
internal sealed record RegionWords(string Level, string Whole, string Parts)
{
    /// <summary>Its money by rank: 自治区, 省级, 市级.</summary>
    public string Fiscal => Level.Length == 1 ? Level + "级" : Level;

    // The regions and municipalities of GB/T 2260; every other province is called 省.
    private static readonly string[] AutonomousRegions = ["15", "45", "54", "64", "65"];
    private static readonly string[] Municipalities = ["11", "12", "31", "50"];

    // As they are named in a row: 地州市, 盟市, 县市区.
    private const string Order = "地盟州县市区旗";

    /// <summary>The words for a region and the places that it is made up of.</summary>
    public static RegionWords Of(TransferFunds region, IReadOnlyList<TransferFunds> parts) =>
        Of(region.Code, region.Name, [.. parts.Select(static p => (p.Code, p.Name))]);

    /// <summary>The words for the place of a code and name.</summary>
    public static RegionWords Of(string code, string name, IReadOnlyList<(string Code, string Name)> parts)
    {
        var (level, whole) = LevelOf(code, name);
        return new(level, whole, PartsOf(parts));
    }

    private static (string Level, string Whole) LevelOf(string code, string name)
    {
        if (name.EndsWith("自治区", StringComparison.Ordinal)) return ("自治区", "全区");
        if (code.EndsWith("0000", StringComparison.Ordinal))
            return AutonomousRegions.Contains(code[..2]) ? ("自治区", "全区") : Municipalities.Contains(code[..2]) ? ("市", "全市") : ("省", "全省");
        if (name.EndsWith("地区", StringComparison.Ordinal)) return ("地区", "全地区");
        return name.Length > 0 && "省市州盟县区旗".Contains(name[^1], StringComparison.Ordinal) ? (name[^1..], "全" + name[^1]) : ("本级", "全部");
    }

    private static string PartsOf(IReadOnlyList<(string Code, string Name)> parts)
    {
        var kinds = parts.Select(static p => KindOf(p.Code, p.Name)).ToHashSet();
        return string.Concat(Order.Where(kinds.Contains)) is { Length: > 0 } joined and not "地" ? joined : "地区";
    }

    // Tables print 喀什 for 喀什地区: the third and fourth digits of the code tell cities (01–20, 51–70) from the others (21–50).
    private static char KindOf(string code, string name)
    {
        if (name.EndsWith("地区", StringComparison.Ordinal)) return '地';
        if (name.Length > 0 && Order.Contains(name[^1], StringComparison.Ordinal)) return name[^1];
        return int.TryParse(code.AsSpan(Math.Min(2, code.Length), Math.Min(2, Math.Max(0, code.Length - 2))), out var number) && number is > 20 and <= 50 ? '地' : '市';
    }
}
