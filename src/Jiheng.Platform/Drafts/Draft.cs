using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Drafts;

/// <summary>
/// What somebody has typed into a form and not yet saved (草稿), so that a lost connection costs nothing. It is his alone, is no
/// figure of any paper; the page removes it when the form is saved.
/// </summary>
public sealed class Draft : INotJournaled
{
    public required Guid AccountId { get; init; }

    /// <summary>Which form it belongs to, as its page names it, e.g. self-evaluations.{id}.</summary>
    public required string Form { get; init; }

    /// <summary>JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The version of the paper on which it was typed; null for what was never saved.</summary>
    public int? Seen { get; set; }

    public required DateTime At { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Draft>
    {
        public void Configure(EntityTypeBuilder<Draft> builder)
        {
            builder.ToTable("drafts");
            builder.HasKey(d => new { d.AccountId, d.Form });
            builder.Property(d => d.Form).HasMaxLength(Drafting.LongestName);
            builder.Property(d => d.Content).HasColumnType("text");
            builder.HasIndex(d => d.At);
            builder.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
