using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>Levels of the prose by what they are of (按主语查找数量): 基金支出增加 is told of 基金总支出, however many paragraphs before.</summary>
internal sealed partial class Subjects
{
    /// <summary>Shorter subjects are told of many things.</summary>
    internal const int Shortest = 4;

    private readonly Dictionary<(string Subject, string Unit), (PrintedFigure First, bool Unique)> levels = [];

    internal Subjects(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Prose)
            foreach (var figure in passage.Figures.Where(f => f.Label.Length >= Shortest && f.Value != 0 && Words.IsLevel(f) && !Words.IsReference(f)))
            {
                var key = (Of(figure.Label), figure.Unit.Base);
                if (key.Item1.Length < Shortest) continue;
                levels[key] = levels.TryGetValue(key, out var known) ? (known.First, known.Unique && known.First.Figure.Amount == figure.Amount) : (new(passage, figure), true);
            }
    }

    /// <summary>The only level of a change's subject, told before a place; none where the document tells two.</summary>
    internal IEnumerable<Figure> Level(Figure change, Passage passage, int at) =>
        Of(change.Label) is { Length: >= Shortest } subject && levels.TryGetValue((subject, change.Unit.Base), out var level) && level.Unique
            && (level.First.Passage.Order < passage.Order || (level.First.Passage == passage && level.First.Figure.End <= at)) ? [level.First.Figure] : [];

    /// <summary>What a figure is of, without its year, 总 and the words of change.</summary>
    internal static string Of(string label) => Frame().Replace(Change().Replace(label, ""), "");

    [GeneratedRegex("(?:[较比与]?(?:" + ChangeWords.Before + ")(?:同期)?(?:相比)?|同比)?(?:" + ChangeWords.Any + "|" + ChangeWords.Extent + "|少|多)[了额]?$")]
    private static partial Regex Change();

    [GeneratedRegex(@"20\d\d年度?|总额|合计|总计|总|全年|本年度?|当年|共计?|累计|实际|实现")]
    private static partial Regex Frame();
}
