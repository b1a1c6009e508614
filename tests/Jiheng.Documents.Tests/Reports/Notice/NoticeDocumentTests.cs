using DocumentFormat.OpenXml.Packaging;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Reports.Notice;
using Jiheng.Documents.Tests.Forms;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Domain.Allocation;

namespace Jiheng.Documents.Tests.Reports.Notice;

/// <summary>The notice says and carries exactly what was allocated.</summary>
public sealed class NoticeDocumentTests
{
    private static readonly FormLibrary Forms = FormFiles.Library;

    [Fact]
    public void Of_FictionalProvince_ReadsAsApproved() => DocumentDump.Approve(NoticeDocument.Of(MadeNotice.Of(MadeNotice.Area), Forms).Text!, "notice");

    [Fact]
    public void Of_MoneyThatIsNotDirect_SaysNothingOfTagsOrMonitoring()
    {
        var text = DocumentDump.Of(NoticeDocument.Of(MadeNotice.Of(MadeNotice.Area, direct: false), Forms).Text!);
        Assert.DoesNotContain("直达资金监控", text, StringComparison.Ordinal);
        Assert.DoesNotContain("标识", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NobodyOwes_SaysNothingOfClawback()
    {
        var area = HeadCountArea.Sum("990000", "全省总计", [HeadCountArea.Leaf("990300", "丙市", new(10000m, 10000m, 400m))]);
        Assert.DoesNotContain("扣回", string.Concat(Letter(NoticeDocument.Of(MadeNotice.Of(area), Forms))), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FictionalProvince_IsValidWord()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Docx(NoticeDocument.Of(MadeNotice.Of(MadeNotice.Area), Forms).Text!)), false);
        Assert.Empty(OfficeFiles.Errors(document));
    }

    // Wherever the page ends, issuer and date have the last paragraph with them.
    [Fact]
    public void Of_FictionalProvince_KeepsTheLastParagraphWithTheSignature()
    {
        var blocks = NoticeDocument.Of(MadeNotice.Of(MadeNotice.Area), Forms).Text!.Sections[0].Blocks.OfType<Paragraph>().ToList();
        var end = blocks.FindLastIndex(static p => p.Style == ParagraphStyle.Signature);
        var text = blocks.FindLastIndex(static p => p.Style == ParagraphStyle.Body);
        Assert.Equal(ParagraphStyle.Signature, blocks[end - 1].Style);
        Assert.All(blocks[text..end], static p => Assert.True(p.KeepWithNext, p.Text));
        Assert.False(blocks[text - 1].KeepWithNext);
    }

    [Fact]
    public void Of_AnyAllocation_TargetTablesCarryItsFigures() => Prop.ForAll(Areas(), area =>
    {
        var material = MadeNotice.Of(area);
        var pages = NoticeDocument.Of(material, Forms).Pages;
        var places = material.Result.Children.Prepend(material.Result).ToArray();
        return places.Length + 2 == pages.Count && places.Zip(pages.Skip(1)).All(p => Figure(p.Second, p.First.ThisTime.Key) == p.First.ThisTime.Value
            && material.Targets[Array.IndexOf(places, p.First)].Indicators[1].Target.Text == p.First.ThisTime.Value.ToString("F0", System.Globalization.CultureInfo.InvariantCulture) + "万元");
    }).Holds();

    [Fact]
    public void Of_AnyAllocation_TableConservesMoney() => Prop.ForAll(Areas(), area =>
    {
        var material = MadeNotice.Of(area);
        var table = NoticeDocument.Of(material, Forms).Pages[0];
        var printed = material.Result.All().Where(static r => r.Children.Count == 0).Sum(r => Figure(table, r.ThisTime.Key) ?? 0m);
        return printed == Figure(table, material.Result.ThisTime.Key)
            && printed == material.Result.Payment.Value - material.Result.Clawback.Value
            && printed == material.Result.Due.Value - material.Result.Advanced.Value;
    }).Holds();

    private static Arbitrary<HeadCountArea> Areas()
    {
        var counts = from audited in Gen.Choose(0, 900_000) from cut in Gen.Choose(0, 5_000) from advanced in Gen.Choose(0, 40_000) select new HeadCounts(audited + cut, audited, advanced);
        var counties = counts.NonEmptyListOf().Select(c => c.ToArray());
        return counties.NonEmptyListOf().Select(prefectures => HeadCountArea.Sum("990000", "全省总计", [.. prefectures.Select((p, i) => Prefecture(p, i + 1))])).ToArbitrary();
    }

    private static HeadCountArea Prefecture(HeadCounts[] counties, int number) => counties.Length == 1
        ? HeadCountArea.Leaf($"99{number:00}00", $"{number}号市", counties[0])
        : HeadCountArea.Sum($"99{number:00}00", $"{number}号地区", [.. counties.Select((c, i) => HeadCountArea.Leaf($"99{number:00}{i + 1:00}", $"{i + 1}号县", c))]);

    private static decimal? Figure(FormPage page, string key) =>
        page.Table.Rows.SelectMany(static r => r.Cells).FirstOrDefault(c => c.Figure?.Derivation.Key == key)?.Figure!.Derivation.Value;

    private static IEnumerable<string> Letter(CaseDocument notice) => notice.Text!.Sections[0].Blocks.OfType<Paragraph>().Select(static p => p.Text);
}
