using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiheng.Platform.Journal;

/// <summary>
/// Reads a table although somebody wrote into it what no row of it can hold (可读的行): such a row is named, and the others are read.
/// One cell must not keep everything else from being verified.
/// </summary>
internal static class ReadableRows
{
    internal static async IAsyncEnumerable<T> OfAsync<T>(JihengDb db, IQueryable<T> all, List<JournalFault> faults, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
        where T : class
    {
        var at = 0;
        for (var ended = false; !ended;)
        {
            // Begun again behind a row that cannot be read; usually there is none, and nothing is skipped.
            await using var rows = (at == 0 ? all : all.Skip(at)).AsAsyncEnumerable().GetAsyncEnumerator(cancel);
            for (var broken = false; !broken && !ended; at++)
            {
                try
                {
                    ended = !await rows.MoveNextAsync();
                }
                catch (Exception e) when (IsUnreadable(e))
                {
                    broken = true;
                    faults.Add(new(0, $"{typeof(T).Name} {await KeyAsync(db, all, at, cancel)} 中有不能识别的值；该行被绕过系统改动。"));
                }

                if (!broken && !ended) yield return rows.Current;
            }
        }
    }

    /// <summary>Goes on with the rest when one part of the verification meets what it cannot read.</summary>
    internal static async Task TryAsync(string what, Func<Task> compare, List<JournalFault> faults)
    {
        try
        {
            await compare();
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            faults.Add(new(0, $"{what}没有核对完：其中有不能识别的值，被绕过系统改动。"));
        }
    }

    internal static bool IsUnreadable(Exception e) => e.InnerException is not DbException && e is FormatException or InvalidOperationException or InvalidCastException or OverflowException or JsonException or ArgumentException;

    // As it is written in the database, whatever it may be.
    private static async Task<string> KeyAsync<T>(JihengDb db, IQueryable<T> all, int at, CancellationToken cancel)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var names = type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName(table)).ToList();
        await using var command = all.Skip(at).Take(1).CreateDbCommand();
        command.Transaction = db.Database.CurrentTransaction is { } current ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current) : null;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? string.Join(',', names.Select(n => Text(reader, n!))) : "";
    }

    private static string Text(DbDataReader reader, string name) => Convert.ToString(reader.GetValue(reader.GetOrdinal(name)), CultureInfo.InvariantCulture) ?? "";
}
