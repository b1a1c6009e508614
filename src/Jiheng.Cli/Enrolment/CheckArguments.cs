using System.CommandLine;
using System.Globalization;
using Jiheng.Cli.Output;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Regions;
using Jiheng.Register;
using Jiheng.Register.Decisions;
using Jiheng.Register.Leads;
using Jiheng.Register.Reading;
using Jiheng.Register.Reports;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Cli.Enrolment;

/// <summary>The options of a check that concern its results (结果选项): leads, decisions, reported heads, policies, unmasking.</summary>
internal sealed class CheckArguments
{
    // The schemes of town and country begin with the new rural cooperative care of 2003.
    private const int FirstYear = 2003;
    private const int LastYear = 2099;

    private readonly Option<bool> _leads = new("--leads") { Description = "同时查线索：同号不同名、15位与18位、校验码、一位之差等（jiheng register explain all 列出规则）" };
    private readonly Option<string[]> _areaCodes = new("--area-codes") { Description = "补充区划代码的文件，每行一个六位代码，查号码区划时与自带代码表合用", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _decisions = new("--decisions") { Description = "处理结论：填好“结论”（确认、排除、待查、保留）的结果文件或 decisions.csv；不给则沿用结果文件夹里的 decisions.csv" };
    private readonly Option<string?> _reported = new("--reported") { Description = "上报人数：统筹区（代码或名称）、险种（不填为居民）、上报人数" };
    private readonly Option<int?> _year = new("--year") { Description = "核查年度，以后的月份不计（默认为补助标准已公布的最近年度）" };
    private readonly Option<string?> _rowKey = new("--row-key") { Description = "结果编号的密钥文件（默认为用户数据目录下的 jiheng/register.key，首次使用时生成）" };
    private readonly Option<string?> _unmask = new("--unmask") { Description = "在结果中写出完整证件号码；必须写明理由，记入结果文件夹的 unmasking.csv" };

    private readonly Option<bool> _report = new("--report") { Description = "同时写出 Word 核查报告，以及分配、自评用的 case/heads.csv、case/duplicates.csv" };
    private readonly Option<string?> _unit = new("--unit") { Description = "核查报告署名的单位" };

    internal void AddTo(Command command, bool withLeads = true)
    {
        foreach (var option in withLeads ? (Option[])[_leads, _areaCodes] : []) command.Add(option);
        foreach (var option in new Option[] { _decisions, _reported, _year, _rowKey, _unmask, _report, _unit }) command.Add(option);
    }

    /// <summary>The options with what they ask for; null, with every problem in words, when something is wrong.</summary>
    internal CheckOptions? Read(ParseResult parsed, CheckOptions options, Diagnostics diagnostics)
    {
        var policies = PolicyLibrary.Load(Home.Of("policies", "resident-insurance"), new Diagnostics());
        var regions = new Lazy<RegionTree>(() => RegionFiles.Load(Home.Of("regions"), new Diagnostics()));
        if (parsed.GetValue(_unmask) is { } reason && string.IsNullOrWhiteSpace(reason)) diagnostics.Error(new("--unmask"), "", "查看完整号码的理由", "请写明理由，如 --unmask 入户核实");
        if (RowKey(parsed.GetValue(_rowKey), diagnostics) is not { } rowKey) return null;
        if (parsed.GetValue(_year) is { } asked && (asked < FirstYear || asked > LastYear)) diagnostics.Error(new("--year"), asked.ToString(CultureInfo.InvariantCulture), $"{FirstYear} 至 {LastYear} 的年度", "请改正，如 --year 2024");
        var decisions = parsed.GetValue(_decisions) ?? (File.Exists(Path.Combine(options.Folder, DecisionFile.Name)) ? Path.Combine(options.Folder, DecisionFile.Name) : null);
        foreach (var (option, path) in (IEnumerable<(Option, string?)>)[(_decisions, decisions), (_reported, parsed.GetValue(_reported)), .. (parsed.GetValue(_areaCodes) ?? []).Select(p => ((Option)_areaCodes, (string?)p))])
            if (File.Exists(path) && OrdinaryFile.Problem(path) is { } problem) diagnostics.Add(new(Severity.Error, new(option.Name), problem));
        if (diagnostics.HasErrors) return null;
        var results = new ResultOptions
        {
            RowKey = rowKey,
            Decisions = new DecisionBook(decisions is null ? [] : DecisionFile.Read(decisions, diagnostics)),
            Reported = parsed.GetValue(_reported) is { } reported ? ReportedFile.Read(reported, regions.Value, diagnostics) : new ResultOptions().Reported,
            Standards = new SubsidyStandards(policies),
            CheckedYear = parsed.GetValue(_year) ?? LatestYear(policies),
            Disclosure = parsed.GetValue(_unmask) is null ? Disclosure.Masked : Disclosure.Full,
        };
        var leads = parsed.GetValue(_leads) ? new LeadOptions(KnownAreas.Read(parsed.GetValue(_areaCodes) ?? [], diagnostics)) : null;
        if (parsed.GetValue(_year) is null && !diagnostics.HasErrors) Report.Progress($"核查年度 {results.CheckedYear}：补助标准已公布的最近年度，以后的月份不计；核查其他年度请加 --year。");
        if (decisions is not null && !diagnostics.HasErrors) Report.Progress($"已读入 {results.Decisions.All.Count()} 条处理结论：{decisions}");
        return diagnostics.HasErrors ? null : options with { Results = results, Leads = leads, Conversion = new WorkbookLists() };
    }

    /// <summary>Why full numbers were asked for; null when they were not.</summary>
    internal string? UnmaskReason(ParseResult parsed) => parsed.GetValue(_unmask);

    /// <summary>What the report is made from; null when none was asked for.</summary>
    internal CheckMaterial? Material(ParseResult parsed, CheckSummary summary, CheckOptions options)
    {
        if (!parsed.GetValue(_report)) return null;
        string[] provinces = [.. summary.Counts.Select(static c => RegionCode.ProvinceOf(c.Area)).Distinct().Where(static p => File.Exists(Home.Of("regions", p + ".csv")))];
        var regions = provinces.Length > 0 ? RegionFiles.Load(Home.Of("regions"), new Diagnostics(), provinces) : new RegionTree([]);
        return new(summary, options.Results.CheckedYear, parsed.GetValue(_unit) ?? "", regions);
    }

    private static byte[]? RowKey(string? given, Diagnostics diagnostics)
    {
        if (RowKeyFile.Read(given, out var problem, out var warning) is { } key)
        {
            if (warning is not null) Report.Progress(warning);
            return key;
        }

        diagnostics.Add(new(Severity.Error, new("--row-key"), problem!));
        return null;
    }

    private static int LatestYear(PolicyBook policies) =>
        policies.Policies.Single(static p => p.Id == SubsidyStandards.Policy).Entries.Max(static e => (e.To ?? e.From).Year);
}
