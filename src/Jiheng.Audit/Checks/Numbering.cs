using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Structural numbers that repeat or leave one out (序号重复、跳号).</summary>
public sealed class Numbering : AuditRule
{
    private const int Levels = 4;
    private const int LongestHeading = 40;
    private const int ShortestTitle = 6;

    public override string Id => "numbering";

    public override string Explanation => "“一、”“（一）”“1.”“（1）”同一层次的序号应当连续：重复、跳号和缺半边括号的予以指出；换到新的上级标题之下或从 1 重新开始的不算；相邻两个标题文字完全相同的，也予以指出。";

    public override string Example => "一、概况\n二、做法\n二、问题";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "GB/T 9704—2012《党政机关公文格式》：结构层次序数依次为“一、”“（一）”“1.”“（1）”";

    public override bool IsVerified => true;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var last = new NumberedHeading?[Levels + 1];
        var (seen, annexes) = (new HashSet<string>(StringComparer.Ordinal), false);
        foreach (var passage in manuscript.Prose)
        {
            if (passage.Text.StartsWith('第') || passage.Text.StartsWith("附件", StringComparison.Ordinal)) Array.Clear(last);
            annexes |= passage.Text.StartsWith("附件", StringComparison.Ordinal) && passage.Text.Length < 6;
            if (NumberedHeading.Of(passage) is not { } heading) continue;
            // Annexes that explain the text name its sections as they stand there.
            if (!seen.Add(passage.Text) && annexes) continue;
            var previous = last[heading.Level];
            for (var below = heading.Level; below <= Levels; below++) last[below] = null;
            last[heading.Level] = heading;
            if (previous is not null || heading.IsBroken) yield return Compare(heading, previous);
        }
    }

    // (3) 产出时效 and (4) 产出时效: one of the two was meant to be something else.
    private Claim SameWords(NumberedHeading heading, NumberedHeading? previous)
    {
        if (previous is null || heading.Words != previous.Words || heading.Words.Length is < ShortestTitle or > LongestHeading || heading.Words.Any(char.IsAsciiDigit)) return Claim.Holds;
        var (here, there) = (heading.Passage.Locate(0, heading.Passage.Text.Length), previous.Passage.Locate(0, previous.Passage.Text.Length));
        return Fails(Severity.Warning, $"相邻两个标题的文字相同：{there.Quote} 与 {here.Quote}", here.Quote, "另一标题", "", 0.7m, here, there);
    }

    private Claim Compare(NumberedHeading heading, NumberedHeading? previous)
    {
        if (heading.Number == 1 && !(previous?.Number == 1 && previous.Words == heading.Words)) return Claim.Holds;
        var next = (previous?.Number ?? 0) + 1;
        var repeated = previous?.Number == heading.Number;
        if (!repeated && !heading.IsBroken && (previous is null || heading.Number == next)) return SameWords(heading, previous);
        // A list in running text may be quoted in part; headings may not.
        var severity = heading.Level <= 2 || (repeated && heading.Passage.Text.Length < LongestHeading) ? Severity.Warning : Severity.Note;
        var here = heading.Passage.Locate(0, Math.Min(heading.Passage.Text.Length, LongestHeading));
        var printed = heading.Passage.Locate(0, heading.Mark.Length).Quote;
        var message = repeated ? $"序号“{printed}”重复" : heading.IsBroken ? $"序号“{printed}”缺半边括号{(previous is null || heading.Number == next ? "" : $"，且由 {previous.Number} 跳到 {heading.Number}")}" : $"序号由 {previous!.Number} 跳到 {heading.Number}";
        Location[] places = previous is null ? [here] : [here, previous.Passage.Locate(0, Math.Min(previous.Passage.Text.Length, LongestHeading))];
        return Fails(severity, message, printed, previous is null ? "补全括号" : $"第 {next} 项", previous is null ? "" : $"{previous.Number} 之后应为 {next}", 0.8m, places);
    }
}
