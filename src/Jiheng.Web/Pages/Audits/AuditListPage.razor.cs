using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Audits;

/// <summary>Documents that were audited, and where the next is dropped (报告审核清单页).</summary>
public sealed partial class AuditListPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }
}
