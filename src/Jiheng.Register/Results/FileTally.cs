using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>What became of the rows of a file (行数核对): rows in = accepted + rejected; blank lines are no rows.</summary>
public sealed record FileTally(string Path, SourceRole Role, string Encoding)
{
    public long Rows => Accepted + Rejected;

    public long Accepted { get; internal set; }

    public long Rejected { get; internal set; }

    public long Blank { get; internal set; }

    internal void Set((long Accepted, long Rejected, long Blank) rows) => (Accepted, Rejected, Blank) = rows;
}
