using Jiheng.Data.Cases;
using Jiheng.Documents.Model;

namespace Jiheng.Documents.Reports;

/// <summary>
/// Remarks below a form on figures that contradict others and were kept as the source prints them (照录说明): nobody can say
/// which is right, so the document itself names the difference.
/// </summary>
internal static class KeptFigures
{
    internal static IReadOnlyList<Paragraph> Of(IReadOnlyList<CorrectionNote> notes, string form) =>
        [.. notes.Where(n => n.Key.StartsWith(form + "/", StringComparison.Ordinal) && n.Printed == n.Stored).Select(static n => new Paragraph(ParagraphStyle.TableNote, $"注：{Name(n.Key)}为{n.Printed}，{n.Why}"))];

    // projects/05/indicators.csv/发放及时性/实际完成值 is 发放及时性的实际完成值.
    private static string Name(string key) => string.Join('的', key.Split('/').SkipWhile(static p => !p.Contains('.', StringComparison.Ordinal)).Skip(1));
}
