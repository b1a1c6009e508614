namespace Jiheng.Domain.Derivations;

/// <summary>Where an input figure was entered (出处): a file and, where it is known, its 1-based line and column.</summary>
/// <param name="Source">File as the user named it, or the name of the record it came from.</param>
/// <param name="Line">1-based line, 0 when the source has no lines.</param>
/// <param name="Column">The column's heading or the key of the value; empty when it has none.</param>
public sealed record Origin(string Source, int Line = 0, string Column = "")
{
    /// <summary>As shown to people: funds.csv 第3行“中央（万元）”.</summary>
    public override string ToString() =>
        Source + (Line > 0 ? $" 第{Line}行" : "") + (Column.Length > 0 ? $"“{Column}”" : "");
}
