using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>甲县执行率 55%，乙县 50%，丙县 65%，甲县最低: which of several is said to be highest or lowest (最高、最低).</summary>
public sealed partial class Superlative : AuditRule
{
    private const int Fewest = 3;
    private const int ShortestWhat = 2;

    public override string Id => "order.most";

    public override string Explanation => "写明某县（市、区、单位）的某项数“最高（最低、最多、最少、居首、居末）”的，该地区的数在同一段逐个写出的、或列有该项的表中，应当确是最高（最低）；写明某个选项（引号内）“最多（最少）”的，同一段各选项的人数、占比同样核对；地区、选项不足三个、数字不全的不比较，并列的不报。";

    public override string Example => "甲山县执行率55%，乙水县执行率50%，丙河县执行率65%。其中丙河县执行率最低。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var tables = new Lazy<NamedColumns>(() => new(manuscript));
        foreach (var claim in manuscript.Prose.SelectMany(Options)) yield return claim;
        foreach (var passage in manuscript.Prose)
            foreach (var sentence in passage.Sentences)
                foreach (var (name, what, highest, at) in Said(sentence))
                {
                    if (Told(passage, at, what) is { Length: >= Fewest } told) yield return Compare(passage, at, name, highest, told);
                    else if (tables.Value.Find(name, what) is { Count: >= Fewest } column) yield return Compare(passage, at, name, highest, column);
                }
    }

    // 选择“甲”的 312 人、“乙”的 356 人……“甲”最多.
    private IEnumerable<Claim> Options(Passage passage)
    {
        foreach (Match most in OptionMost().Matches(passage.Text))
        {
            var told = Option().Matches(passage.Text[..most.Index]).Select(o => (Name: o.Groups["name"].Value, Figure: passage.Figures.FirstOrDefault(f => f.Start >= o.Index + o.Length))).ToArray();
            if (told.Length >= Fewest && Array.TrueForAll(told, t => t.Figure is { Unit.Base: "人" or "份" or "%" }))
                yield return Compare(passage, most, most.Groups["name"].Value, most.Groups["high"].Success, [.. told.Select(t => (t.Name, new PrintedFigure(passage, t.Figure!)))]);
        }
    }

    [GeneratedRegex("“(?<name>[^“”]{2,20})”的?(?:人数|占比|比例)?(?:为)?(?:(?<high>最多|最高|居首|排名第一|位居第一)|(?:最低|最少|居末))")]
    private static partial Regex OptionMost();

    [GeneratedRegex(@"“(?<name>[^“”]{2,20})”(?=的?(?:有|为|占|占比)?\d)")]
    private static partial Regex Option();

    // 丙河县执行率最低，乙水县最高: the second speaks of the same.
    private static IEnumerable<(string Name, string What, bool Highest, Match At)> Said(Sentence sentence)
    {
        var what = "";
        foreach (Match match in Most().Matches(sentence.Passage.Text[..sentence.End], sentence.Start))
        {
            what = match.Groups["what"].Value is { Length: > 0 } named ? named : what;
            if (what.Length >= ShortestWhat) yield return (match.Groups["name"].Value, what, match.Groups["high"].Success, match);
        }
    }

    // Every share or amount of the passage that is told of a place, for what is meant: 甲县执行率 55%.
    private static (string Name, PrintedFigure Figure)[] Told(Passage passage, Match at, string what)
    {
        var told = new List<(string Name, PrintedFigure Figure)>();
        var last = "";
        var previous = 0;
        foreach (var figure in passage.Figures.Where(f => f.End <= at.Index && !f.Unit.IsCalendar))
        {
            if (Name().Match(passage.Text[previous..figure.Start]) is { Success: true } name) last = name.Groups["name"].Value;
            previous = figure.End;
            if (last.Length > 0 && figure.Label.EndsWith(what, StringComparison.Ordinal) && Words.Direction(figure.Label) == 0) told.Add((last, new(passage, figure)));
        }

        return [.. told];
    }

    private Claim Compare(Passage passage, Match at, string name, bool highest, IReadOnlyList<(string Name, PrintedFigure Figure)> told)
    {
        var own = told.Where(t => t.Name == name).ToArray();
        if (own.Length != 1 || told.Select(t => t.Name).Distinct().Count() != told.Count || told.Any(t => !t.Figure.Figure.SameKind(own[0].Figure.Figure))) return Claim.NotCheckable;
        var best = highest ? told.MaxBy(t => t.Figure.Figure.Amount) : told.MinBy(t => t.Figure.Figure.Amount);
        if (best.Figure.Figure.Amount == own[0].Figure.Figure.Amount) return Claim.HoldsFor(own[0].Figure);
        var word = highest ? "最高" : "最低";
        var place = passage.Locate(at.Index, at.Index + at.Length);
        return Fails(
            Severity.Warning, $"文中写{name}{word}（{own[0].Figure.Text}），所列 {told.Count} 个中{word}的是{best.Name}（{best.Figure.Text}）", place.Quote, best.Name,
            $"{best.Figure.Text} {(highest ? '>' : '<')} {own[0].Figure.Text}", 0.7m, place, own[0].Figure.Location, best.Figure.Location);
    }

    [GeneratedRegex(@"(?:^|(?<=[,，。;:、(])(?:其中)?)(?:其中)?(?:[两三四五六七八九十]\p{IsCJKUnifiedIdeographs}中)?(?<name>\p{IsCJKUnifiedIdeographs}{1,7}?[县市区旗州盟局院])(?:的)?(?<what>\p{IsCJKUnifiedIdeographs}{0,12}?)(?:为)?(?:(?<high>最高|最多|最大|居首|位居第一|排名第一)|(?:最低|最少|最小|居末|垫底))")]
    private static partial Regex Most();

    [GeneratedRegex(@"(?:^|[,，。;:、(]|其中)(?<name>\p{IsCJKUnifiedIdeographs}{1,7}?[县市区旗州盟局院])")]
    private static partial Regex Name();
}
