using System.Linq.Expressions;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Jiheng.Platform.Storage;

/// <summary>
/// The data of the platform (平台数据). Every change goes through <see cref="SaveChangesAsync(bool, CancellationToken)"/> or
/// <see cref="TransactAsync{T}"/>, which write the journal in the same transaction; nothing else opens one.
/// </summary>
public sealed partial class JihengDb(DbContextOptions<JihengDb> options) : DbContext(options)
{
    private readonly List<Change> changes = [];
    private bool transacting;

    /// <summary>Who is doing what, for the journal; must be set before anything is saved.</summary>
    public Deed? Deed { get; set; }

    /// <summary>The key with which files that were sent are kept.</summary>
    public FileKey FileKey => this.GetService<IDbContextOptions>().FindExtension<FileKeyOption>()!.Key;

    /// <summary>A context of its own, for commands and tests.</summary>
    public static JihengDb Open(DatabaseSettings settings)
    {
        var builder = new DbContextOptionsBuilder<JihengDb>();
        settings.Configure(builder);
        return new(builder.Options);
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction that is committed, with its journal, when <paramref name="accept"/>
    /// says so of the outcome, and undone otherwise.
    /// </summary>
    public async Task<T> TransactAsync<T>(Func<Task<T>> work, Func<T, bool> accept, CancellationToken cancel)
    {
        if (transacting) throw new InvalidOperationException("Transactions are not nested.");
        transacting = true;
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancel);
            var outcome = await work();
            if (!accept(outcome)) return outcome;
            await JournalWriter.AppendAsync(this, changes, cancel);
            await transaction.CommitAsync(cancel);
            return outcome;
        }
        finally
        {
            changes.Clear();
            transacting = false;
        }
    }

    /// <summary>Reads everything as of one moment, without keeping anybody from writing.</summary>
    public async Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancel)
    {
        if (Database.IsSqlite()) return await SqliteDurability.ReadAsync(Database, read, cancel);
        await using var transaction = await Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        return await read();
    }

    /// <summary>Locks rows until the transaction ends, by SELECT … FOR SHARE or FOR UPDATE. SQLite has one writer at a time and needs none.</summary>
    internal Task LockAsync(FormattableString select, CancellationToken cancel) =>
        Database.IsNpgsql() && Database.CurrentTransaction is not null ? Database.ExecuteSqlAsync(select, cancel) : Task.CompletedTask;

    /// <summary>One word of a row that is locked by the same statement, SELECT … AS "Value" … FOR SHARE; null where no lock is needed.</summary>
    internal async Task<string?> LockedAsync(FormattableString select, CancellationToken cancel) =>
        Database.IsNpgsql() && Database.CurrentTransaction is not null ? (await Database.SqlQuery<string>(select).ToListAsync(cancel)).SingleOrDefault() : null;

    /// <summary>Removes at once rows that the journal does not repeat.</summary>
    internal Task<int> PurgeAsync<T>(Expression<Func<T, bool>> which, CancellationToken cancel)
        where T : class, INotJournaled => Set<T>().Where(which).ExecuteDeleteAsync(cancel);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!transacting) return await TransactAsync(() => SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), static _ => true, cancellationToken);
        ChangeTracker.DetectChanges();
        // Each of those who now go through the entries would otherwise have all of them compared again.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            TextLimits.Check(ChangeTracker);
            Versions.Advance(ChangeTracker);
            changes.AddRange(Change.Of(ChangeTracker));
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Not to be used: the journal is written asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new InvalidOperationException("Use SaveChangesAsync.");

    internal Task<int> SaveJournalAsync(CancellationToken cancel) => base.SaveChangesAsync(true, cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Types(configurationBuilder, Database.IsSqlite());

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(JihengDb).Assembly);
        Conventions.Names(modelBuilder);
    }
}
