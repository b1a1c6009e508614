namespace Jiheng.Data.Csv;

/// <summary>One record of a CSV file as the grammar delivers it, with the line on which it starts.</summary>
/// <param name="Line">1-based line of its first character.</param>
/// <param name="Fields">Its fields, unquoted.</param>
internal sealed record CsvRecord(int Line, string[] Fields)
{
    internal bool IsBlank => Array.TrueForAll(Fields, string.IsNullOrWhiteSpace);
}
