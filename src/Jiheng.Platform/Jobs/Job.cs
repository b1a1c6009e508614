using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Jobs;

/// <summary>How far a job has come (任务状态).</summary>
public enum JobState
{
    /// <summary>Nobody has taken it up yet (等待).</summary>
    Waiting,

    /// <summary>A node works on it (进行中).</summary>
    Running,

    /// <summary>Done (完成).</summary>
    Succeeded,

    /// <summary>It will not be tried again (失败).</summary>
    Failed,

    /// <summary>Given up by whoever ordered it (已取消).</summary>
    Cancelled,
}

/// <summary>
/// Work in the background (后台任务) and where it stands. A node holds it by a lease; the number of the attempt tells a node
/// that lost its lease from the one that took over, so that only one of them can finish it. Technical: what a person ordered
/// is in <see cref="JobOrder"/>.
/// </summary>
public sealed class Job : IVersioned, INotJournaled
{
    public required Guid Id { get; init; }

    /// <summary>What is to be done, e.g. audit.</summary>
    public required string Kind { get; init; }

    /// <summary>Who ordered it; null for what the server does by itself.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>For which unit he acted then.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>With what, as JSON.</summary>
    public required string Parameters { get; init; }

    /// <summary>Work of the same name is accepted once, however many nodes ask for it; null for no limit.</summary>
    public string? OnceKey { get; init; }

    public required DateTime CreatedAt { get; init; }

    public JobState State { get; set; }

    /// <summary>Steps done.</summary>
    public int Done { get; set; }

    /// <summary>Steps in all; 0 while unknown.</summary>
    public int Total { get; set; }

    /// <summary>What is being done, in Chinese.</summary>
    public string Stage { get; set; } = "";

    /// <summary>How often it was taken up.</summary>
    public int Attempts { get; set; }

    /// <summary>Not to be taken up before.</summary>
    public required DateTime NotBefore { get; set; }

    /// <summary>Which process works on it.</summary>
    public string Node { get; set; } = "";

    /// <summary>From then on others may take it up.</summary>
    public DateTime? LeaseUntil { get; set; }

    public bool CancelRequested { get; set; }

    public DateTime? FinishedAt { get; set; }

    /// <summary>What came of it, as JSON; null while there is nothing.</summary>
    public string? Result { get; set; }

    /// <summary>Why it failed, or is tried again, in Chinese; empty when nothing went wrong.</summary>
    public string Problem { get; set; } = "";

    public int Version { get; set; }

    /// <summary>Whether nothing will happen to it any more.</summary>
    public bool IsOver => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled;

    internal sealed class Storage : IEntityTypeConfiguration<Job>
    {
        public void Configure(EntityTypeBuilder<Job> builder)
        {
            builder.ToTable("jobs");
            builder.Ignore(j => j.IsOver);
            builder.Property(j => j.Version).IsConcurrencyToken();
            builder.Property(j => j.Kind).HasMaxLength(60);
            builder.Property(j => j.Parameters).HasColumnType("text");
            builder.Property(j => j.OnceKey).HasMaxLength(100);
            builder.Property(j => j.Stage).HasMaxLength(200);
            builder.Property(j => j.Node).HasMaxLength(100);
            builder.Property(j => j.Result).HasColumnType("text");
            builder.Property(j => j.Problem).HasColumnType("text");
            builder.HasIndex(j => new { j.State, j.NotBefore });
            builder.HasIndex(j => j.AccountId);
            builder.HasIndex(j => j.OnceKey).IsUnique();
        }
    }
}
