using Jiheng.Audit.Checks;
using Jiheng.Platform.Audits;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Audits;

/// <summary>A document beside what was found in it (审核文件页).</summary>
public sealed partial class AuditPage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required AuditedDocument Document { get; set; }

    /// <summary>The document as it was read.</summary>
    [Parameter, EditorRequired]
    public required MarkedDocument Text { get; set; }

    /// <summary>Which findings are shown.</summary>
    [Parameter, EditorRequired]
    public required FindingFilter Filter { get; set; }

    [Parameter]
    public bool MayDecide { get; set; }

    /// <summary>To whom findings can be given.</summary>
    [Parameter]
    public IReadOnlyDictionary<Guid, string> Staff { get; set; } = new Dictionary<Guid, string>();

    /// <summary>Who decided, and to whom findings were given.</summary>
    [Parameter]
    public IReadOnlyDictionary<Guid, string> Names { get; set; } = new Dictionary<Guid, string>();

    private Guid Reader => Workbench.Who.Account.Id;

    private List<AuditedFinding> Findings => [.. Document.Findings.Where(f => Filter.Shows(f, Reader)).OrderByDescending(static f => f.Stands).ThenBy(static f => f.Ordinal)];

    private IEnumerable<(FindingFilter Filter, int Count)> Filters => FindingFilter.All.Select(f => (f, Document.Findings.Count(x => f.Shows(x, Reader)))).Where(f => f.Item2 > 0 || f.f == Filter || f.f.Id.Length == 0);

    private string AddressOf(FindingFilter filter) => $"/audit/{Document.Id}{(filter.Id.Length > 0 ? "?show=" + filter.Id : "")}";

    private int NumberOf(AuditedFinding finding) => Text.Numbers.GetValueOrDefault(finding.Key, 1000 + finding.Ordinal);

    private string NameOf(Guid? account) => account is { } id ? Names.GetValueOrDefault(id, "") : "";

    private static AuditRule? RuleOf(AuditedFinding finding) => Rules.All.FirstOrDefault(r => r.Id == finding.Rule);
}
