using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>
/// What an amount is in an allotment of money (拨付中的角色), by its name: due in all (应拨付), paid before (已提前下达), paid
/// now (此次下达), to be taken back (扣回).
/// </summary>
internal static partial class Allotment
{
    /// <summary>The roles; an amount has one or none.</summary>
    internal enum Role
    {
        None,
        Due,
        Before,
        Now,
        Back,
    }

    /// <summary>The role of an amount of a passage.</summary>
    internal static Role Of(Passage passage, Figure figure)
    {
        if (figure.Unit.Base != "元" || Words.IsPerHead(figure)) return Role.None;
        // 达 is cut off a figure's name as a linking word: 下达 is read from the text.
        var lead = Words.Lead(passage, figure);
        var name = lead[(lead.LastIndexOfAny([',', '，', ';', '。', ':', '、', '(', ')']) + 1)..];
        if (Before().IsMatch(name)) return Role.Before;
        if (Back().IsMatch(name)) return Role.Back;
        if (!Words.IsLevel(figure)) return Role.None;
        return Now().IsMatch(name) ? Role.Now : Due().IsMatch(name) ? Role.Due : Role.None;
    }

    [GeneratedRegex("(?:已经?|提前|预(?![算计期])|前期|此前|前[一二三两]?[次批]|上?年初)[^,，;]{0,8}(?:下达|拨付|预拨|拨|安排|告知|预付|结算|垫付|清算|拨入|到位)[^,，;]{0,12}$|^(?:再|需|应|并)?(?:扣除|扣减|减去|抵扣|冲抵|抵减|减除)[^,，;]{1,24}$")]
    private static partial Regex Before();

    [GeneratedRegex("(?:收回|扣回|追回|退回|缴回|上缴|多拨付?|多下达|超拨|超下达|多预拨|清退|抵扣以后)[^,，;]{0,10}$")]
    private static partial Regex Back();

    [GeneratedRegex("(?:此次|本次|这次|此番|本批|现|再|尚需|还需|还应|尚应|实际应?)[^,，;]{0,12}(?:下达|拨付|补拨|补足|补齐|追加|结算|清算|安排|补助|补发|分配|拨)[^,，;]{0,10}$|^(?:据此|因此|故|应|需)?(?:予以)?(?:结算|清算|补拨|追加|补齐|补足|补下)(?:下达|拨付|资金|金额|补助)*$")]
    private static partial Regex Now();

    [GeneratedRegex("应(?:由[^,，;]{1,8})?(?:拨付?|补助?|下达|安排|付|结算|分配|到位|补贴|负担|承担)[^,，;]{0,12}$|(?:核定|核算|测算|清算|据实计算)[^,，;]{0,16}$|(?:补助|资金|预算)(?:总额|总数|总计)$|全年[^,，;]{0,8}(?:补助|安排|下达|预算)[^,，;]{0,6}$")]
    private static partial Regex Due();
}
