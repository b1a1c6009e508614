using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>Reads records again for people (结果回读). One per thread.</summary>
internal sealed class FoundRecords(SourceSet sources, Func<long, long> lineOf)
{
    private readonly RecordFetcher _fetcher = new(sources);

    internal FoundRecord At(long offset)
    {
        _fetcher.Read(offset);
        return new(offset, sources.Files[sources.FileAt(offset)].Path, lineOf(offset), PersonKey.Of(_fetcher.Key()), Lexicon.Scheme(Normal(Column.Scheme)), Normal(Column.Area))
        {
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
