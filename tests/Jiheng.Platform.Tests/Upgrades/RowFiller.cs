using System.Data.Common;
using System.Globalization;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests.Upgrades;

/// <summary>Puts one row into every table that has none, by what the database itself knows of its columns and references.</summary>
internal sealed class RowFiller(JihengDb db)
{
    private bool IsSqlite => db.Database.IsSqlite();

    internal async Task<Dictionary<string, long>> CountsAsync()
    {
        var counts = new Dictionary<string, long>();
        foreach (var table in await TablesAsync()) counts[table] = long.Parse((await ReadAsync($"SELECT count(*) FROM {table}"))[0][0]!, CultureInfo.InvariantCulture);
        return counts;
    }

    /// <summary>Parents first: a table whose parents have no row yet is tried again.</summary>
    internal async Task FillAsync()
    {
        var empty = (await CountsAsync()).Where(static c => c.Value == 0).Select(static c => c.Key).ToList();
        for (var before = int.MaxValue; empty.Count > 0 && empty.Count < before;)
        {
            before = empty.Count;
            foreach (var table in empty.ToList())
                if (await TryFillAsync(table)) empty.Remove(table);
        }

        Assert.Empty(empty);
    }

    private async Task<bool> TryFillAsync(string table)
    {
        var columns = await ColumnsAsync(table);
        var values = columns.ToDictionary(static c => c.Name, static c => c.IsNullable ? "NULL" : c.Value);
        foreach (var reference in (await ReferencesAsync(table)).GroupBy(static r => r.Key))
        {
            // What may point nowhere does.
            if (reference.Any(r => columns.Single(c => c.Name == r.Column).IsNullable)) continue;
            if (reference.First().Parent == table || (await ReadAsync($"SELECT 1 FROM {reference.First().Parent} LIMIT 1")).Count == 0) return false;
            // A succession is between two units.
            foreach (var r in reference) values[r.Column] = $"(SELECT \"{r.ParentColumn}\" FROM {r.Parent} ORDER BY 1 {(r.Column == "to_id" ? "DESC" : "ASC")} LIMIT 1)";
        }

        foreach (var column in columns.Where(static c => c.Name is "amount" or "month")) values[column.Name] = "1";
        // Money is of a year without pointing to it.
        if (columns.Any(static c => c is { Name: "year_id", IsNullable: false })) values["year_id"] = "(SELECT id FROM programme_years)";
        for (var i = 0; i < (table == "organisations" ? 2 : 1); i++)
        {
            if (i > 0) values["id"] = (await ColumnsAsync(table)).Single(static c => c.Name == "id").Value;
            await ReadAsync($"INSERT INTO {table} ({string.Join(", ", values.Keys.Select(static k => $"\"{k}\""))}) VALUES ({string.Join(", ", values.Values)})");
        }

        return true;
    }

    private async Task<List<string>> TablesAsync() => (await ReadAsync(IsSqlite
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"
        : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_%'")).ConvertAll(static r => r[0]!);

    private async Task<List<Column>> ColumnsAsync(string table) => IsSqlite
        ? (await ReadAsync($"PRAGMA table_info({table})")).ConvertAll(static r => new Column(r[1]!, r[3] == "0" && r[5] == "0", OfSqlite(r[1]!, r[2]!)))
        : (await ReadAsync($"SELECT column_name, is_nullable, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'")).ConvertAll(static r => new Column(r[0]!, r[1] == "YES", OfPostgreSql(r[2]!)));

    private async Task<List<Reference>> ReferencesAsync(string table) => IsSqlite
        ? (await ReadAsync($"PRAGMA foreign_key_list({table})")).ConvertAll(static r => new Reference(r[0]!, r[3]!, r[2]!, r[4]!))
        : (await ReadAsync($"""
            SELECT c.oid::text, a.attname, c.confrelid::regclass::text, f.attname FROM pg_constraint c, unnest(c.conkey, c.confkey) AS k(own, other)
            JOIN pg_attribute a ON a.attnum = k.own JOIN pg_attribute f ON f.attnum = k.other
            WHERE c.contype = 'f' AND c.conrelid = '{table}'::regclass AND a.attrelid = c.conrelid AND f.attrelid = c.confrelid
            """)).ConvertAll(static r => new Reference(r[0]!, r[1]!, r[2]!, r[3]!));

    // SQLite knows text and numbers only; by their names columns say what is in them.
    private static string OfSqlite(string name, string type) => type switch
    {
        "INTEGER" => "0",
        "BLOB" => "x'00'",
        _ when name == "id" || name.EndsWith("_id", StringComparison.Ordinal) || name == "operation" => $"'{Guid.CreateVersion7().ToString().ToUpperInvariant()}'",
        _ when name is "at" or "date" or "due" or "until" or "from" or "to" or "day" || name.EndsWith("_at", StringComparison.Ordinal) || name.EndsWith("_on", StringComparison.Ordinal) || name.EndsWith("_from", StringComparison.Ordinal) => "'2024-01-01'",
        _ => "'x'",
    };

    private static string OfPostgreSql(string type) => type switch
    {
        "uuid" => $"'{Guid.CreateVersion7()}'",
        "integer" or "bigint" or "numeric" => "0",
        "boolean" => "FALSE",
        "date" or "timestamp with time zone" => "'2024-01-01'",
        "bytea" => "'\\x00'",
        _ => "'x'",
    };

    private async Task<List<string?[]>> ReadAsync(string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names come from the catalogue.
        command.CommandText = sql;
#pragma warning restore CA2100
        var rows = new List<string?[]>();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))]);
        return rows;
    }

    private sealed record Column(string Name, bool IsNullable, string Value);

    private sealed record Reference(string Key, string Column, string Parent, string ParentColumn);
}
