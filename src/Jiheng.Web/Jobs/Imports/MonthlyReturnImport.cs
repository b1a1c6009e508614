using Jiheng.Data.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Web.Api.Tracking;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Reads a tracking return that somebody filled in Word or Excel (跟踪反馈表导入).</summary>
internal static class MonthlyReturnImport
{
    /// <param name="document">The document with its forms.</param>
    /// <param name="diagnostics">Where what is wrong is written down.</param>
    /// <param name="target">The form into which it goes; null where it is a new one.</param>
    internal static ImportReading Read(RecognisedDocument document, Diagnostics diagnostics, ImportTarget? target = null)
    {
        if (document.Forms.OfType<RecognisedTracking>().FirstOrDefault() is not { } form)
        {
            diagnostics.Add(new(Severity.Error, new(document.Source.Path), $"没有识别出跟踪反馈表（应有“资金使用跟踪反馈表”）；{ImportLines.NotThisForm}"));
            return ImportReading.Of(ImportKind.MonthlyReturn, ImportLines.Of(diagnostics), null);
        }

        var rows = form.Return.Lines.Select(static l => new ReturnRowView(l.Instrument, l.Project, l.Nature, l.Received?.Value, l.Issued?.Value, l.Paid?.Value)).ToList();
        var lines = form.Return.Lines.Select((l, i) => ImportLines.Ok(ImportLines.RowOf(l.Origin), $"第{i + 1}行 {l.Instrument}", $"收到{Shown(l.Received)}，下达{Shown(l.Issued)}，支出{Shown(l.Paid)}"));
        return ImportReading.Of(ImportKind.MonthlyReturn, [.. target?.Differences(form.Return.Unit, form.Return.Year, form.Return.Month) ?? [], .. lines, .. ImportLines.Of(diagnostics)], new ReturnRowsRequest(rows));
    }

    private static string Shown(Derivation? amount) => amount is null ? "空" : QuantityFormat.Shortest(amount.Value) + amount.Unit.Symbol;
}
