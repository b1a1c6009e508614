using System.Globalization;
using Jiheng.Documents.Model;
using Jiheng.Documents.Tests.Reports;
using Jiheng.Documents.Writing;
using Jiheng.Documents.Writing.Excel;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>
/// The workbooks of all cases, written without results and computed by LibreOffice, arrive at the exact figures that
/// the derivations hold and Word prints.
/// </summary>
public sealed class ExcelRecalculationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-xlsx-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [OfficeFact]
    public void Formulas_RecomputedByLibreOffice_EqualTheDerivations()
    {
        var books = SampleCaseDocuments.All.Where(d => d.Document.Pages.Count > 0).Select((d, i) => (d.Document, Path: Write(d.Document.Pages, i))).ToArray();
        Directory.CreateDirectory(Path.Combine(folder, "out"));
        var computed = Office.Convert([.. books.Select(b => b.Path)], "xlsx:Calc MS Excel 2007 XML", Path.Combine(folder, "out"));
        var formulas = 0;
        foreach (var ((document, path), result) in books.Zip(computed))
        {
            var ours = SheetValues.Of(path);
            var theirs = SheetValues.Of(result);
            foreach (var (place, expected) in Expected(document.Pages))
            {
                if (ours[place].Formula is null) continue;
                formulas++;
                var value = double.Parse(theirs[place].Value, CultureInfo.InvariantCulture);
                Assert.True(Math.Abs(value - (double)expected) < 1e-9 * Math.Max(1, Math.Abs((double)expected)), $"{document.Name} {place}: ={ours[place].Formula} gives {value}, expected {expected}");
            }
        }

        Assert.True(formulas > 300, $"only {formulas} formulas");
    }

    private string Write(IReadOnlyList<FormPage> pages, int number)
    {
        var path = Path.Combine(folder, $"book{number}.xlsx");
        using var stream = File.Create(path);
        XlsxWriter.Write(pages, stream, false);
        return path;
    }

    private static IEnumerable<((string, string) Place, decimal Value)> Expected(IReadOnlyList<FormPage> pages) =>
        SheetPlan.Of(pages).SelectMany(s => s.Cells
            .Where(c => c.Cell.Figure is not null)
            .Select(c => ((s.Name, new Address("", c.Row, c.Column).Local), c.Cell.Figure!.Derivation.Value)));
}
