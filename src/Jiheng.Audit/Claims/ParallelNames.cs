using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>Parts whose names are made alike (同式列名): 门诊支出, 住院支出; 云河市, 北塔市. Such a list divides its whole, where one of unlike names may tell two things of it.</summary>
internal static partial class ParallelNames
{
    private const int Ending = 2;

    /// <summary>True when different names end in the same word, or all name places of one kind.</summary>
    internal static bool Are(IReadOnlyList<Figure> parts) =>
        parts.Count > 1 && parts.Select(p => p.Label).Distinct().Count() == parts.Count
        && (parts.All(p => p.Label.Length > Ending && p.Label.AsSpan(p.Label.Length - Ending).SequenceEqual(parts[0].Label.AsSpan(Math.Max(0, parts[0].Label.Length - Ending))))
            || parts.All(p => Place().IsMatch(p.Label)));

    /// <summary>三级 11 家、二级 45 家、一级及以下 330 家: grades down or up to the last leave nothing out.</summary>
    internal static bool RunToTheLastGrade(IReadOnlyList<Figure> parts) => parts.Count > 1 && parts.All(p => Grade().IsMatch(p.Label)) && parts.Count(p => Open().IsMatch(p.Label)) == 1;

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{1,7}[市县区州盟旗镇乡省]$")]
    private static partial Regex Place();

    [GeneratedRegex("^(?:[特一二三四五六七八九甲乙丙丁]|省|市|县|区|乡镇?|村)级")]
    private static partial Regex Grade();

    [GeneratedRegex("级[及和]?以[下上]")]
    private static partial Regex Open();
}
