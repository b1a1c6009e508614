using Jiheng.Register.Reading;

namespace Jiheng.Register.Standing;

/// <summary>A file that the standing register is made of (来源文件记录): a register, a death list, or the changes of a day.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Fingerprint">By what it is known again.</param>
/// <param name="Length">Bytes as they are numbered, which those of a converted workbook are not.</param>
/// <param name="Tally">Rows accepted, rejected and blank.</param>
/// <param name="Lines">All its lines.</param>
/// <param name="Marks">Offsets of records with their lines, every few thousand bytes.</param>
internal sealed record StandingFile(string Path, SourceRole Role, Fingerprint Fingerprint, long Length, RowTally Tally, long Lines, List<(long Offset, long Line)> Marks);

/// <summary>What became of the rows of a file (行数).</summary>
internal sealed record RowTally(long Accepted, long Rejected, long Blank)
{
    internal (long Accepted, long Rejected, long Blank) Rows => (Accepted, Rejected, Blank);
}
