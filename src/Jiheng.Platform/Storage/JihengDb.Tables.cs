using Jiheng.Platform.Attachments;
using Jiheng.Platform.Audits;
using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Enrolment;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Targets;
using Jiheng.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Storage;

/// <summary>The tables (数据表).</summary>
public sealed partial class JihengDb
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<ProgrammeYear> ProgrammeYears => Set<ProgrammeYear>();

    public DbSet<InstrumentPaper> Instruments => Set<InstrumentPaper>();

    public DbSet<InstrumentEntry> InstrumentEntries => Set<InstrumentEntry>();

    public DbSet<MoneyAccount> MoneyAccounts => Set<MoneyAccount>();

    public DbSet<AllocationPaper> Allocations => Set<AllocationPaper>();

    public DbSet<TargetTablePaper> TargetTables => Set<TargetTablePaper>();

    public DbSet<MonthlyReturn> MonthlyReturns => Set<MonthlyReturn>();

    public DbSet<SelfEvaluationPaper> SelfEvaluations => Set<SelfEvaluationPaper>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<RegisterDecision> RegisterDecisions => Set<RegisterDecision>();

    public DbSet<NumberDisclosure> NumberDisclosures => Set<NumberDisclosure>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<AttachmentContent> AttachmentContents => Set<AttachmentContent>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<AccountGuard> AccountGuards => Set<AccountGuard>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<SetupToken> SetupTokens => Set<SetupToken>();
    public DbSet<ServerKey> ServerKeys => Set<ServerKey>();
    public DbSet<IdempotencyRecord> Idempotency => Set<IdempotencyRecord>();

    public DbSet<HandledPaper> HandledPapers => Set<HandledPaper>();

    public DbSet<PaperEventRow> PaperEvents => Set<PaperEventRow>();

    public DbSet<PaperTaskRow> PaperTasks => Set<PaperTaskRow>();

    public DbSet<WorkflowText> WorkflowTexts => Set<WorkflowText>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<StandIn> StandIns => Set<StandIn>();

    public DbSet<OrganisationChange> OrganisationChanges => Set<OrganisationChange>();

    public DbSet<OrganisationSuccession> OrganisationSuccessions => Set<OrganisationSuccession>();

    public DbSet<RuleText> RuleTexts => Set<RuleText>();

    public DbSet<YearRule> YearRules => Set<YearRule>();

    public DbSet<DeclaredPlan> DeclaredPlans => Set<DeclaredPlan>();

    public DbSet<IndicatorProgress> IndicatorProgress => Set<IndicatorProgress>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<AuditedDocument> AuditedDocuments => Set<AuditedDocument>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
}
