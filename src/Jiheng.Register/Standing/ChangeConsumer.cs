using System.Text;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>Takes the rows of a list of changes apart (读取变动行), and refuses those that say nothing that could be done.</summary>
internal sealed class ChangeConsumer(StandingKey key) : IRowConsumer
{
    private readonly CountTable _places = new();

    internal List<ChangeRow> Rows { get; } = [];

    internal List<(long Offset, string Reason)> Refused { get; } = [];

    public void Take(scoped in AcceptedRow row)
    {
        var word = Code(row, Column.Change);
        if (ChangeKinds.Read(word) is not { } kind) Refused.Add((row.Offset, $"变动类型：给出“{word}”，应为新增、变更（或转移）、退保、死亡之一；请改正"));
        else if (NeedsPlace(kind) && Place(row) is not RejectReason.None and var reason) Refused.Add((row.Offset, reason.Text()));
        else Rows.Add(new(kind, key.Of(row.Key), Encoding.UTF8.GetString(row.Key), Record(row), new(Lexicon.Scheme(Code(row, Column.FormerScheme)), Code(row, Column.FormerArea), Text(row, Column.FormerFrom), Text(row, Column.FormerUntil))));
    }

    private static bool NeedsPlace(ChangeKind kind) => kind is ChangeKind.Enrolled or ChangeKind.Replaced;

    private RejectReason Place(scoped in AcceptedRow row) => _places.Add(row.Raw(Column.Area), row.Raw(Column.Scheme), row.Source.Encoding);

    private static FoundRecord Record(scoped in AcceptedRow row) => new(row.Offset, row.Source.Path, 0, PersonKey.Of(row.Key), Lexicon.Scheme(Code(row, Column.Scheme)), Code(row, Column.Area))
    {
        From = Text(row, Column.From),
        Until = Text(row, Column.Until),
        DeathDate = Text(row, Column.DeathDate),
        BirthDate = Text(row, Column.BirthDate),
        Printed = (Text(row, Column.Nationality), Text(row, Column.DocumentType), Text(row, Column.Name)),
    };

    private static string Code(scoped in AcceptedRow row, Column column) => KeyText.Code(Text(row, column));

    private static string Text(scoped in AcceptedRow row, Column column) => row.Source.Encoding.Text(row.Raw(column)).Trim();
}
