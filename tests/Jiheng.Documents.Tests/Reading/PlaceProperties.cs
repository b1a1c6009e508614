using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Every character of every format knows its place, and the place leads back to it.</summary>
public sealed class PlaceProperties
{
    private static readonly Gen<string> Words = Gen.Elements("收入", " ", "12.5", "万元", "，", "。", "（一）", "、", "\u3000", "A", "😀", "一、", "其中：", "%", "  ", "合计").ListOf().Select(w => string.Concat(w));

    private static readonly Gen<string[][]> Grids = Words.ArrayOf().ArrayOf();

    [Fact]
    public void Text_AnyLines_StandWhereTheySay() => Check(Gen.Elements("甲\n", "\t甲\n", "\t1\n\n", "单位\t金额\n", "|1|2|\n", "\n", "一、乙\n", "收入，支出12\n", "万元。\n", "<p>丙</p>\t<br>丁\n", "  # 戊\n", "\r\n").ListOf().Select(l => string.Concat(l)), text =>
    {
        var blocks = SourceAssert.Text(text + "末");
        SourceAssert.PlacesAreTrue(text + "末", blocks);
        return LeadBack(new("", "text", blocks));
    });

    [Fact]
    public void Word_AnyParagraphsAndCells_LeadBack() => Check(Grids, grid => LeadBack(SourceAssert.Read("a.docx", Archive.Word(
        string.Concat(grid.Select(row => Paragraphs(row) + $"<w:tbl><w:tr>{string.Concat(row.Select(c => $"<w:tc>{Paragraphs([c, "尾"])}</w:tc>"))}</w:tr></w:tbl>"))))));

    [Fact]
    public void Workbook_AnyCells_LeadBack() => Check(Grids, grid => LeadBack(SourceAssert.Read("a.xlsx", MadeSheet.Of([["首"], .. grid.Select(r => r.Take(20).ToArray())]))));

    [Fact]
    public void Page_AnyCells_LeadBack() => Check(Grids, grid => LeadBack(SourceAssert.Read("a.html", Encoding.UTF8.GetBytes(
        "<html>" + string.Concat(grid.Select(row => $"<p>{string.Concat(row)}</p><table><tr>{string.Concat(row.Select(c => $"<td>{c}<br>{c}</td>"))}</tr></table>"))))));

    [Fact]
    public void Slice_OfAnyText_KeepsPlacesAndQuotes() => Check(Gen.Elements("\t甲12\n乙\n\t丙\n", "\t长段\n续行\n再续\n\t丁\n").ListOf().Select(l => string.Concat(l)), text =>
        SourceAssert.Text(text + "\t末\n").SelectMany(SourceAssert.Of).All(whole => Enumerable.Range(0, whole.Text.Length).All(start =>
            whole.Slice(start, whole.Text.Length - start) is var part && Enumerable.Range(0, part.Text.Length).Where(i => part.Text[i] != '\n').All(i => part.PlaceAt(i) == whole.PlaceAt(start + i) && part.OffsetOf(part.PlaceAt(i)) == i))));

    /// <summary>The place of every character finds that character again.</summary>
    private static bool LeadBack(SourceDocument document)
    {
        var index = new SourceIndex(document);
        return document.Blocks.SelectMany(SourceAssert.Of).All(text => Enumerable.Range(0, text.Text.Length).Where(i => text.Text[i] != '\n')
            .All(i => index.Find(text.PlaceAt(i)) is { } spot && ReferenceEquals(spot.Text, text) && spot.Offset == i));
    }

    private static string Paragraphs(string[] texts) => string.Concat(texts.Select(t => $"<w:p><w:r><w:t xml:space=\"preserve\">{t}</w:t></w:r><w:r><w:t>续</w:t></w:r></w:p>"));

    private static void Check<T>(Gen<T> inputs, Func<T, bool> holds) => Prop.ForAll(Arb.From(inputs), holds).Holds();
}
