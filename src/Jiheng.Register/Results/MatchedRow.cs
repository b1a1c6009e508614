using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>Shows records to people (记录的展示): where they stand and what they say, the number masked.</summary>
internal sealed class MatchedRow(SourceSet sources, IntakeLedger ledger)
{
    internal static readonly string[] Place = ["文件", "行"];

    internal static readonly string[] Record = ["国籍", "证件类型", "证件号码", "姓名", "险种", "统筹区", "参保起始", "参保终止"];

    private readonly RecordFetcher _fetcher = new(sources);

    /// <summary>The record and the file and line it stands in.</summary>
    internal (string File, long Line, RecordFetcher Fields) At(long offset)
    {
        var file = sources.FileAt(offset);
        var source = sources.Files[file];
        _fetcher.Read(offset);
        var mark = ledger.MarkBefore(file, offset - source.Base);
        var between = new byte[offset - source.Base - mark.Offset];
        for (var read = 0; read < between.Length;) read += RandomAccess.Read(source.Handle, between.AsSpan(read), mark.Offset + read);
        return (source.Path, mark.Line + between.AsSpan().Count((byte)'\n'), _fetcher);
    }

    internal static string[] Cells(RecordFetcher fields) =>
    [
        fields.Text(Column.Nationality), fields.Text(Column.DocumentType), IdNumber.Mask(Normal(fields.Text(Column.Number))), fields.Text(Column.Name),
        fields.Text(Column.Scheme), fields.Text(Column.Area), fields.Text(Column.From), fields.Text(Column.Until),
    ];

    /// <summary>Area and scheme as they are counted.</summary>
    internal static (string Area, string Scheme) CountedAt(RecordFetcher fields) => (Normal(fields.Text(Column.Area)), Lexicon.Scheme(Normal(fields.Text(Column.Scheme))));

    private static string Normal(string text)
    {
        var target = new char[text.Length];
        var length = KeyText.Code(text, target);
        return length < 0 ? text : new(target, 0, length);
    }
}
