using Jiheng.Documents.Forms;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Writing;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>What a notice is written from whose amounts were given and not computed (直接下达通知材料).</summary>
/// <param name="Instrument">Number, date, issuer, recipient, tag, codes, the amounts by place.</param>
/// <param name="Title">标题.</param>
/// <param name="Fund">Name of the fund.</param>
/// <param name="Source">Level whose money it is, e.g. 中央.</param>
public sealed record InstrumentLetter(Instrument Instrument, string Title, string Fund, string Source);

/// <summary>The notice of such an instrument (下达通知): the letter after GB/T 9704-2012 and the table of amounts.</summary>
public static class InstrumentNotice
{
    private static readonly NumberFormat Money = new(NumberStyle.Bracketed, 2);

    public static CaseDocument Of(InstrumentLetter letter)
    {
        var (instrument, text) = (letter.Instrument, new ReportText());
        text.Line(ParagraphStyle.IssuerMark, $"{instrument.Issuer}文件");
        text.Line(ParagraphStyle.DocumentNumber, $"{instrument.Number.ToString()}");
        text.Line(ParagraphStyle.Title, $"{TitleLines.Of(letter.Title, letter.Fund)}");
        text.Line(ParagraphStyle.Recipient, $"{instrument.Recipient}：");
        Body(text, letter);
        Annexes.List(text, ["资金下达表"]);
        text.Line(ParagraphStyle.Signature, $"{instrument.Issuer}");
        text.Line(ParagraphStyle.Signature, $"{ChineseDate.Of(instrument.Date)}");
        var page = Page(letter);
        var annex = FormSection.Of(page);
        Paragraph imprint = new(ParagraphStyle.Imprint, $"{instrument.Issuer}\t{ChineseDate.Of(instrument.Date)}印发");
        return new CaseDocument("下达通知", new OfficialDocument(letter.Title, [new(PageOrientation.Portrait, text.Blocks), annex with { Blocks = [.. annex.Blocks, imprint] }]), [page]);
    }

    private static void Body(ReportText text, InstrumentLetter letter)
    {
        var (instrument, total, taken) = (letter.Instrument, letter.Instrument.Total(), letter.Instrument.Lines.Where(static l => l.Amount.Value < 0m).ToList());
        if (total.Value > 0m) text.Body($"现下达{instrument.Date.Year}年{letter.Source}财政{letter.Fund}{total}（大写：{CapitalAmount.Of(total.ToQuantity().ConvertTo(Units.Yuan).Value)}），通知如下：");
        else text.Body($"现将{instrument.Date.Year}年{letter.Source}财政{letter.Fund}调整情况通知如下：");
        text.Heading(1, "资金数额和用途");
        text.Body($"此次涉及{instrument.Lines.Count}个单位，各单位数额见附件。资金专项用于{letter.Fund}，不得截留、挤占、挪用，不得用于平衡预算。");
        if (taken.Count > 0) text.Body($"其中扣回{string.Join('、', taken.Select(static l => $"{l.RegionName}{QuantityFormat.Shortest(-l.Amount.Value)}{l.Amount.Unit}"))}，在附件中以括号红字列示，从留用资金中扣回。");
        NoticeCodes.Write(text, instrument.Date.Year, instrument.Codes, ("", letter.Fund), instrument.Tag);
        text.Heading(1, "资金下达");
        text.Body($"请按附件及时下达或拨付，并按月反馈资金收到、分解下达和支出情况。");
    }

    private static FormPage Page(InstrumentLetter letter)
    {
        var lines = letter.Instrument.Lines;
        var rows = new List<Row> { new([.. new[] { "序号", "单位", "区划代码", "金额" }.Select(static h => new Cell(h) { Bold = true })]) };
        rows.AddRange(lines.Select(static (l, i) => new Row([new Cell($"{i + 1}"), new Cell(l.RegionName) { Align = CellAlign.Left }, new Cell(l.RegionCode), Figure(l.Amount)])));
        rows.Add(new([new Cell("合计") { ColumnSpan = 3, Bold = true }, Figure(letter.Instrument.Total())]));
        return new FormPage("资金下达表", [new(ParagraphStyle.AnnexLabel, "附件"), new(ParagraphStyle.FormTitle, "资金下达表"), new(ParagraphStyle.UnitLine, "单位：万元")], new Table([8, 34, 18, 22], rows, 1), []);
    }

    private static Cell Figure(Derivation amount) => new(FigureFormat.Print(amount.Value, Money)) { Align = CellAlign.Right, Red = amount.Value < 0m, Figure = new CellFigure(amount, Money) };
}
