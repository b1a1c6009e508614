using System.Globalization;
using Jiheng.Platform.Storage;

namespace Jiheng.ServerBench;

/// <summary>
/// What piles up beside the papers in three years (日常数据): everybody's jobs, files and messages, audited documents, the months'
/// progress of indicators, attachments, and the journal of it all.
/// </summary>
internal sealed class Everyday(Dialect dialect, Func<string, Task> run)
{
    private static readonly string Hash = new('0', 64);

    // Of yesterday: what is older than the time that jobs are kept would be swept while others are measured.
    private readonly string yesterday = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    internal async Task FillAsync()
    {
        await run($"INSERT INTO accounts (id, user_name, display_name, person_code, organisation_id, is_enabled, password_hash, must_change_password, security_stamp, totp_secret, asks_for_code, version) SELECT {dialect.NewId}, 'u' || o.region_code, '李四', '', o.id, {dialect.True}, '', {dialect.False}, '', '', {dialect.False}, 1 FROM organisations o");
        foreach (var (who, times) in new[] { ("1 = 1", 40), ("a.user_name IN ('top', 'county', 'admin')", 2000) }) await OfAccountsAsync(who, times);
        await run($"INSERT INTO deadlines (id, year_id, kind, month, due, version) SELECT {dialect.NewId}, y.id, 'MonthlyReturn', n, '2999-01-01', 1 FROM programme_years y, {Dialect.Numbers(12)}");
        await run($"INSERT INTO deadlines (id, year_id, kind, month, due, version) SELECT {dialect.NewId}, y.id, 'SelfEvaluation', 0, '2999-01-01', 1 FROM programme_years y");
        await run($"INSERT INTO indicator_progress (id, year_id, organisation_id, month, version) SELECT {dialect.NewId}, y.id, o.id, n, 1 FROM programme_years y, organisations o, {Dialect.Numbers(12)} WHERE o.parent_id IS NOT NULL");
        await run($"INSERT INTO indicator_progress_rows (progress_id, ordinal, level3, actual, forecast, reason) SELECT p.id, n, '第' || n || '项指标', '60个', '120个', '' FROM indicator_progress p, {Dialect.Numbers(3)}");
        await run($"INSERT INTO audited_documents (id, at, edition, name, organisation_id, series, sha256, version) SELECT {dialect.NewId}, '2024-07-01 00:00:00', 1, '报告' || n || '.docx', o.id, 'a' || n, '{Hash}', 1 FROM organisations o, {Dialect.Numbers(9)}");
        await run($"INSERT INTO audited_findings (document_id, key, ordinal, rule, severity, place, quote, printed, expected, message, reason, since, stands, state) SELECT d.id, 'k' || n, n, '合计', 'error', '第1段', '', '1', '2', '合计与各项之和不符', '', 1, {dialect.True}, 'Open' FROM audited_documents d, {Dialect.Numbers(5)}");
        await run($"INSERT INTO attachment_contents (sha256, bytes) VALUES ('{Hash}', {(dialect.Kind == DatabaseKind.Sqlite ? "x'00'" : "'\\x00'")})");
        await run($"INSERT INTO attachments (id, organisation_id, kind, paper_id, name, media_type, length, sha256) SELECT {dialect.NewId}, p.organisation_id, 'SelfEvaluation', p.id, '佐证' || n || '.pdf', 'application/pdf', 1, '{Hash}' FROM self_evaluations p, {Dialect.Numbers(10)}");
        foreach (var (who, sequence) in new[] { ("a.user_name LIKE 'u%' AND a.organisation_id = p.organisation_id", 1), ("a.user_name = 'county' AND a.organisation_id = p.organisation_id", 2), ("a.user_name = 'top'", 3) }) await ActedAsync(who, sequence);
        await JournalAsync();
    }

    // Whoever prepares a paper hands it in, and one person above signs them all.
    private async Task ActedAsync(string who, int sequence)
    {
        const string deed = "{\"kind\":\"submitted\",\"step\":\"prepare\",\"task\":\"prepare\",\"seat\":\"\",\"hash\":\"\",\"opinion\":\"\",\"at\":\"2024-07-01T00:00:00+00:00\",\"by\":\"";
        var id = dialect.Kind == DatabaseKind.Sqlite ? "a.id" : "a.id::text";
        await run($"INSERT INTO paper_events (paper_id, sequence, content, actor_id, acted_at) SELECT p.id, {sequence}, '{deed}' || {id} || '\"}}', a.id, '2024-07-01 00:00:00' FROM handled_papers p JOIN accounts a ON {who}");
    }

    private async Task OfAccountsAsync(string who, int times)
    {
        var of = $"FROM accounts a, {Dialect.Numbers(times)} WHERE {who}";
        await run($"INSERT INTO jobs (id, kind, account_id, organisation_id, parameters, created_at, state, done, total, stage, attempts, not_before, node, cancel_requested, finished_at, result, problem, version) SELECT {dialect.NewId}, 'audit', a.id, a.organisation_id, '{{}}', '{yesterday}', 'Succeeded', 1, 1, '', 1, '{yesterday}', '', {dialect.False}, '{yesterday}', '{{}}', '', 3 {of}");
        await run($"INSERT INTO stored_files (id, account_id, organisation_id, name, media_type, length, sha256, created_at, expires_at) SELECT {dialect.NewId}, a.id, a.organisation_id, '报告' || n || '.docx', 'application/pdf', 20000, '{Hash}', '2024-07-01 00:00:00', '2999-01-01 00:00:00' {of}");
        await run($"INSERT INTO reminders (id, account_id, subject_id, cause, occasion, text, at) SELECT {dialect.NewId}, a.id, a.id, 'SentBack', '{times}.' || n, '被退回，请补充说明', '2024-07-01 00:00:00' {of}");
    }

    // Three entries for every paper: begun, filled in, handed in.
    private async Task JournalAsync()
    {
        const string image = "{\"Kind\":\"MonthlyReturn\",\"Month\":\"3\",\"Period\":\"2024-03\",\"Status\":\"Running\",\"Step\":\"approve\",\"Title\":\"跟踪反馈表\",\"Version\":\"2\"}";
        var text = dialect.Kind == DatabaseKind.Sqlite ? "p.id" : "p.id::text";
        await run($"INSERT INTO journal (sequence, operation, at, account, organisation_id, action, reason, entity, entity_id, after, previous_hash, hash) SELECT (SELECT max(sequence) FROM journal) + row_number() OVER (ORDER BY n, p.id), {dialect.NewId}, '2024-07-01 00:00:00', '张三', p.organisation_id, 'returns.fill', '', 'HandledPaper', {text}, '{image}', '{Hash}', '{Hash}' FROM handled_papers p, {Dialect.Numbers(3)}");
        await run("UPDATE journal_head SET sequence = (SELECT max(sequence) FROM journal)");
    }
}
