using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Jiheng.Platform.Journal;

/// <summary>
/// Writes the journal on PostgreSQL (写日志): the lock of the chain's end, the entries and the new end go to the server together, and the
/// server links them. While the lock is held nobody waits for this process, however busy it is.
/// </summary>
internal static class PostgreSqlJournal
{
    // Each link looks its entry up among those given, so a large operation goes in parts.
    private const int Part = 100;

    private const string Hold = "SELECT 1 FROM journal_head WHERE id = 1 FOR NO KEY UPDATE";

    // Each statement sees what was committed before it began, and this one begins when the lock is held.
    private const string Write = """
        WITH RECURSIVE given AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS g (entity, entity_id, before, after, rest, n)),
        chain (n, sequence, previous, hash) AS (
            SELECT 0::bigint, sequence, ''::text, hash::text FROM journal_head WHERE id = 1
            UNION ALL
            SELECT g.n, c.sequence + 1, c.hash, encode(sha256(convert_to('["' || c.hash || '","' || (c.sequence + 1) || '",' || g.rest, 'UTF8')), 'hex')
            FROM chain c JOIN given g ON g.n = c.n + 1),
        written AS (
            INSERT INTO journal (sequence, operation, at, account_id, account, organisation_id, action, reason, entity, entity_id, before, after, previous_hash, hash)
            SELECT c.sequence, $6, $7, $8, $9, $10, $11, $12, g.entity, g.entity_id, g.before, g.after, c.previous, c.hash FROM chain c JOIN given g ON g.n = c.n)
        UPDATE journal_head SET sequence = last.sequence, hash = last.hash FROM (SELECT sequence, hash FROM chain ORDER BY n DESC LIMIT 1) last WHERE id = 1
        """;

    internal static async Task AppendAsync(JihengDb db, IReadOnlyList<JournalEntry> entries, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        batch.BatchCommands.Add(new(Hold));
        foreach (var part in entries.Chunk(Part)) batch.BatchCommands.Add(Command(part));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlBatchCommand Command(JournalEntry[] part)
    {
        var command = new NpgsqlBatchCommand(Write);
        void Add(NpgsqlDbType type, object? value) => command.Parameters.Add(new() { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        void AddAll(Func<JournalEntry, string?> of) => Add(NpgsqlDbType.Array | NpgsqlDbType.Text, Array.ConvertAll(part, e => of(e)));
        AddAll(static e => e.Entity);
        AddAll(static e => e.EntityId);
        AddAll(static e => e.Before);
        AddAll(static e => e.After);
        AddAll(JournalHash.Rest);
        var all = part[0];
        Add(NpgsqlDbType.Uuid, all.Operation);
        Add(NpgsqlDbType.TimestampTz, all.At);
        Add(NpgsqlDbType.Uuid, all.AccountId);
        Add(NpgsqlDbType.Text, all.Account);
        Add(NpgsqlDbType.Uuid, all.OrganisationId);
        Add(NpgsqlDbType.Text, all.Action);
        Add(NpgsqlDbType.Text, all.Reason);
        return command;
    }
}
