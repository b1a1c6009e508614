using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>A line whose number is known (行号标记): so many bytes before a record it begins.</summary>
internal readonly record struct LineMark(int Distance, long Line);

/// <summary>Reads records again for people (结果回读), each together with the lines before it that have to be counted. One per thread.</summary>
internal sealed class FoundRecords(SourceSet sources, Func<long, LineMark> markBefore)
{
    private readonly RecordFetcher _fetcher = new(sources);

    internal FoundRecord At(long offset)
    {
        var mark = markBefore(offset);
        _fetcher.Read(offset, mark.Distance);
        return new(offset, sources.Files[sources.FileAt(offset)].Path, mark.Line + _fetcher.Before.Count((byte)'\n'), PersonKey.Of(_fetcher.Key()), Lexicon.Scheme(Normal(Column.Scheme)), Normal(Column.Area))
        {
            IsOwn = sources.Files[sources.FileAt(offset)].Role != SourceRole.Against,
            From = _fetcher.Text(Column.From),
            Until = _fetcher.Text(Column.Until),
            DeathDate = _fetcher.Text(Column.DeathDate),
            BirthDate = _fetcher.Text(Column.BirthDate),
            Printed = (_fetcher.Text(Column.Nationality), _fetcher.Text(Column.DocumentType), _fetcher.Text(Column.Name)),
        };
    }

    /// <summary>The four elements alone, which is all that most comparisons need.</summary>
    internal PersonKey KeyAt(long offset)
    {
        _fetcher.Read(offset);
        return PersonKey.Of(_fetcher.Key());
    }

    private string Normal(Column column) => KeyText.Code(_fetcher.Text(column));
}
