using CsvHelper;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;

namespace Jiheng.Data.Csv;

/// <summary>
/// The grammar of RFC 4180 (quotes, line ends), plus comment lines that start with #, plus tabs or semicolons instead
/// of commas, as spreadsheets and their clipboards have them.
/// </summary>
internal static class CsvGrammar
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        CommentPrefix = '#',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
    };

    /// <summary>The records that are neither comments nor blank, in order.</summary>
    internal static List<CsvRecord> Split(string text, string source, Diagnostics diagnostics)
    {
        var records = new List<CsvRecord>();
        using var reader = CsvReader.FromText(text, Options with
        {
            Separator = SeparatorOf(text),
            OnMalformedRecord = m => Report(m, source, diagnostics),
        });
        while (reader.Read())
        {
            var record = new CsvRecord((int)reader.LineNumber, reader.Current.ToArray());
            if (!record.IsBlank) records.Add(record);
        }

        return records;
    }

    private static void Report(CsvMalformedRecord malformed, string source, Diagnostics diagnostics) =>
        diagnostics.Error(new Origin(source, (int)malformed.LineNumber), malformed.RawRecord.Trim(), "成对的半角引号",
            malformed.Reason == CsvMalformedReason.UnterminatedQuote
                ? "请补上缺少的引号；本行起到文件末尾未读取"
                : "文字中的半角引号请写成两个并在整格外加引号，或改用中文引号；本行未读取");

    // The heading decides: comments may hold any punctuation.
    private static char SeparatorOf(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            return line.Contains(',') ? ',' : line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : ',';
        }

        return ',';
    }
}
