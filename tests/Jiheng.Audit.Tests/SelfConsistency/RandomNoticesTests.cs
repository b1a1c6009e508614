using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Data.Cases;
using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Reports;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Audit.Tests.SelfConsistency;

/// <summary>
/// Any head counts of the eighty-six counties: allocated, printed as notice, allocation table and target tables, read back as
/// the same figures, audited without a complaint; and with one figure of the table changed, complained of.
/// </summary>
public sealed class RandomNoticesTests
{
    private static readonly ShippedCase Shipped = new("xinjiang-2020");
    private static readonly FormRecogniser Recogniser = new(LexiconFile.Read(Repository.Folder("forms"), new Diagnostics()), Shipped.Regions);

    [Fact]
    public void Notice_PrintedReadAndAudited_IsTheSameAndSilent() => Prop.ForAll(Arb.From(Gen.Choose(1, 1_000_000)), seed =>
    {
        var result = Random(seed);
        foreach (var document in Printed.Of(CaseDocuments.Of(result, Shipped.Forms).Single()))
        {
            var forms = Recogniser.Recognise(document, new Diagnostics()).Forms;
            var lines = Assert.Single(forms.OfType<RecognisedAllocation>()).Lines;
            var expected = result.Allocation!.Children.SelectMany(p => p.Children.Count == 0 ? [p] : p.Children).Select(l => (l.Audited.Value, l.Advanced.Value));
            Assert.Equal(expected, lines.Select(l => (l.Figures["audited"], l.Figures["advanced"])));
            Assert.Equal(result.TargetTables.Select(Dump), forms.OfType<RecognisedTargets>().Select(t => Dump(t.Table)));
            Printed.AssertSilent(document);
        }
    }).Holds(3);

    [Fact]
    public void Notice_WithOneFigureOfTheTableChanged_IsNoticed()
    {
        var random = new Random(20200884);
        var document = Printed.Of(CaseDocuments.Of(Random(11), Shipped.Forms).Single()).First();
        var cells = document.Blocks.OfType<SourceTable>().MaxBy(t => t.Rows.Count)!.Rows.SelectMany(r => r.Cells).Where(c => c.Text.Text.Count(char.IsAsciiDigit) >= 4 && c.Text.Text.All(d => char.IsAsciiDigit(d) || d == ',')).ToArray();
        var noticed = Enumerable.Range(0, 20).Count(_ => Printed.Complaints(Change(document, cells[random.Next(cells.Length)])).Count > 0);
        Assert.True(noticed >= 18, $"{noticed} of 20 changes were noticed.");
    }

    private static CaseResult Random(int seed)
    {
        var random = new Random(seed);
        return Shipped.With("heads.csv", lines => lines.Select(line => Figures(line, random)));
    }

    // Audited, reported and advanced of a place; comments and the head stay.
    private static string Figures(string line, Random random)
    {
        if (line.Split(',') is not [var prefecture, var county, _, _, var last] || !decimal.TryParse(last, CultureInfo.InvariantCulture, out _)) return line;
        var audited = random.Next(8_000, 900_000);
        var advanced = decimal.Round(audited * 440m / 10_000m * random.Next(80, 103) / 100m, 0);
        return $"{prefecture},{county},{audited},{audited + random.Next(0, 900)},{QuantityFormat.Plain(advanced, 0)}";
    }

    private static SourceDocument Change(SourceDocument document, SourceCell cell)
    {
        var digits = cell.Text.Text;
        // The second digit, whatever separates thousands.
        var at = char.IsAsciiDigit(digits[1]) ? 1 : 2;
        var other = SourceText.Of($"{digits[..at]}{(char)('0' + ((digits[at] - '0' + 3) % 10))}{digits[(at + 1)..]}", cell.Text.PlaceAt(0));
        return document with
        {
            Blocks = [.. document.Blocks.Select(b => b is SourceTable t ? new SourceTable([.. t.Rows.Select(r => new SourceRow([.. r.Cells.Select(c => ReferenceEquals(c, cell) ? c with { Text = other } : c)]))]) : b)],
        };
    }

    private static string Dump(TargetTable table) => string.Join('\n', new[] { $"{table.RegionName} {table.Project} {table.Year} {table.Central?.Value:0} {table.Local?.Value:0} {table.Goal}" }
        .Concat(table.Indicators.Select(i => $"{i.Level1}/{i.Level2}/{i.Level3} {i.Target.Text}")));
}
