using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Monitoring;

/// <summary>What an alert is about (预警种类).</summary>
public enum AlertKind
{
    /// <summary>支出进度落后序时进度.</summary>
    Execution,

    /// <summary>指标文逾期未分解下达.</summary>
    PassingOn,

    /// <summary>直达资金滞留.</summary>
    DirectFunds,

    /// <summary>指标预计不能完成.</summary>
    Forecast,
}

/// <summary>How far an alert has come (预警状态).</summary>
public enum AlertState
{
    /// <summary>待处理.</summary>
    Raised,

    /// <summary>整改中: a corrective action was stated.</summary>
    Acting,

    /// <summary>已整改待核实.</summary>
    Reported,

    /// <summary>已销号.</summary>
    Closed,
}

/// <summary>Something that runs off course (监控预警), with whoever answers for it, by when, and what he does about it.</summary>
public sealed class Alert : YearRecord, IWrittenByOwner
{
    public static string Writer => "整改由预警所属的单位办理。";

    public required AlertKind Kind { get; init; }

    /// <summary>The instrument or indicator that it is about; the kind of money for execution.</summary>
    public required string Subject { get; init; }

    /// <summary>What is wrong, with its figures, as the last check found it.</summary>
    public required string Message { get; set; }

    /// <summary>Whether the last check still found the cause.</summary>
    public bool Stands { get; set; } = true;

    public required DateOnly RaisedOn { get; init; }

    /// <summary>Day of the last check that looked at it.</summary>
    public required DateOnly CheckedOn { get; set; }

    public AlertState State { get; set; }

    /// <summary>责任人.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>整改期限.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>整改措施.</summary>
    public string Action { get; set; } = "";

    /// <summary>整改结果.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Who reported the outcome; he does not close it.</summary>
    public Guid? ReportedById { get; set; }

    /// <summary>What was done about it, in its order.</summary>
    public List<AlertStep> Steps { get; init; } = [];

    internal sealed class Storage : IEntityTypeConfiguration<Alert>
    {
        public void Configure(EntityTypeBuilder<Alert> builder)
        {
            YearRecord.Configure(builder, "alerts");
            builder.Property(a => a.Subject).HasMaxLength(300);
            builder.Property(a => a.Message).HasMaxLength(1000);
            // Two checks at the same moment raise one alert.
            builder.HasIndex(a => new { a.YearId, a.OrganisationId, a.Kind, a.Subject }).IsUnique().HasFilter("state <> 'Closed'");
            builder.HasIndex(a => new { a.YearId, a.OrganisationId });
            builder.HasOne<Account>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
