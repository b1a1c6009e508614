using System.Text.Json.Nodes;

namespace Jiheng.Client;

/// <summary>A part of a list (分页).</summary>
public sealed record ListPart<T>(IReadOnlyList<T> Items, int Total, Guid? Next);

/// <summary>Who one is (我).</summary>
public sealed record Me(Guid Id, string UserName, string DisplayName, Guid? OrganisationId, bool MustChangePassword);

/// <summary>A programme (项目).</summary>
public sealed record ProgrammeItem(Guid Id, string Code, string Name);

/// <summary>A year of it (项目年度).</summary>
public sealed record YearItem(Guid Id, Guid ProgrammeId, int Year);

/// <summary>A unit (单位).</summary>
public sealed record UnitItem(Guid Id, string RegionCode, string Name, string ShortName, string Level, Guid? ParentId);

/// <summary>What became of every line of a list of units (单位清单导入结果).</summary>
public sealed record UnitListResult(int Accepted, int Rejected, IReadOnlyList<ImportLine> Lines);

/// <summary>A paper on its way (件).</summary>
public sealed record PaperItem(Guid Id, string Workflow, Guid OrganisationId, string Period, string Title, string Status, string Step, string StepName, DateOnly? Due, string Hash, int Version);

/// <summary>A self-evaluation in a list (自评表).</summary>
public sealed record EvaluationItem(Guid Id, Guid OrganisationId, int Version);

/// <summary>A monthly return in a list (跟踪反馈表).</summary>
public sealed record ReturnItem(Guid Id, Guid OrganisationId, int Month, int Version);

/// <summary>A file for a job, or of one (任务文件).</summary>
public sealed record FileItem(Guid Id, Guid? JobId, string Name, string MediaType, long Length, string Sha256);

/// <summary>A job (任务).</summary>
public sealed record JobItem(Guid Id, string Kind, string State, int Done, int Total, string Stage, string Problem)
{
    public bool IsOver => State is "succeeded" or "failed" or "cancelled";
}

/// <summary>A job with what came of it (任务及结果).</summary>
public sealed record JobDetail(JobItem Job, JsonNode? Result, IReadOnlyList<FileItem> Files);

/// <summary>One line of what an import read (导入明细).</summary>
public sealed record ImportLine(int Line, string Place, string Severity, string Content, string Message);

/// <summary>What an import read (导入结果): <paramref name="Body"/> is what the form's own address takes.</summary>
public sealed record ImportReading(string Kind, int Accepted, int Rejected, IReadOnlyList<ImportLine> Lines, JsonNode? Body);
