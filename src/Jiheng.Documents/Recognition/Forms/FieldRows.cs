using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Recognition.Tables;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>Rows of labels with their contents beside them (填报栏): 项目名称 | … | 实施单位 | ….</summary>
internal static class FieldRows
{
    /// <summary>Takes the fields of a row; false when it is no such row. Inside blocks of text only 说明 can be a field.</summary>
    internal static bool Read(GridRow row, FormLexicon lexicon, Dictionary<string, GridCell> fields, bool inText)
    {
        var cells = row.Filled.SkipWhile(c => lexicon["sides"].Has(c.Text) && row.Filled.Count > 2).ToArray();
        if (cells.Length == 0 || cells.Length > 6 || lexicon["fields"].Find(cells[0].Text) is not { } first) return false;
        if (inText && first is not ("remark" or "name" or "department_name")) return false;
        for (var i = 0; i < cells.Length; i++)
        {
            if (lexicon["fields"].Find(cells[i].Text) is not { } field) continue;
            var value = i + 1 < cells.Length && (lexicon["fields"].Find(cells[i + 1].Text) is null || i + 2 >= cells.Length) ? cells[i + 1] : null;
            if (value is null) continue;
            fields.TryAdd(field, value);
            i++;
        }

        return true;
    }
}
