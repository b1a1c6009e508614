using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>
/// Writes cells. Text is always an inline string: whatever a user typed, “=1+1” included, never becomes a formula.
/// </summary>
internal sealed class CellWriter(Markup s)
{
    public void WriteEmpty(CellAddress address, int style) => Start(address, style).End();

    public void WriteText(CellAddress address, int style, string text)
    {
        Start(address, style);
        if (text.Length > 0) s.Set("t", "inlineStr").Start("is").Text("t", text).End();
        s.End();
    }

    /// <summary>A number with its exact value; spreadsheets compute a formula anew when they open the file.</summary>
    public void WriteNumber(CellAddress address, int style, decimal value, string? formula)
    {
        Start(address, style);
        if (formula is not null) s.Text("f", formula);
        s.Text("v", Formula.NumberOf(value)).End();
    }

    private Markup Start(CellAddress address, int style) => s.Start("c").Set("r", address.Name).Set("s", style);
}
