using Jiheng.Register.Matching;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.ClickHouse;

/// <summary>Sends the accepted rows in normal form, those of one person to one server (登记行). One per thread.</summary>
internal sealed class RecordRows(ShardedBlocks blocks, ulong hashMask) : IRowConsumer
{
    private const int NumberBytes = (2 * sizeof(ulong)) + 1;
    private const int Texts = 6;

    private readonly CodeCache _area = new(static area => area, RejectReason.Area);
    private readonly CodeCache _scheme = new(Lexicon.Scheme, RejectReason.NoScheme);

    public void Take(scoped in AcceptedRow row)
    {
        var key = row.Key;
        var hash = KeyHash.Of(key) & hashMask;
        var encoding = row.Source.Encoding;
        var area = row.IsDeath ? [] : _area.Accepted(row.Raw(Column.Area), encoding);
        var scheme = row.IsDeath ? [] : _scheme.Accepted(row.Raw(Column.Scheme), encoding);
        // In the order of the columns of the table.
        blocks.For(hash).Row(NumberBytes + key.Length + area.Length + scheme.Length + (Texts * CompressedRows.LengthBytes))
            .Number((ulong)row.Offset).Number(hash).Small(row.IsDeath ? (byte)1 : row.IsAgainst ? (byte)2 : (byte)0)
            .Text(row.Nationality).Text(row.DocumentType).Text(row.Number).Text(row.Name).Text(area).Text(scheme);
    }
}
