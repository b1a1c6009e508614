using Jiheng.Platform.Journal;
using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>What was asked for, as the fields and links of the page say it (日志查找).</summary>
public sealed record JournalAsked(string Search, string From, string To, string Query);

/// <summary>The journal, searched and proved (日志页).</summary>
public sealed partial class JournalPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Tab> Tabs { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter, EditorRequired]
    public required JournalAsked Filter { get; set; }

    /// <summary>Whether the whole journal is shown, which then can be verified.</summary>
    [Parameter, EditorRequired]
    public required bool SeesAll { get; set; }

    [Parameter]
    public JournalReport? Report { get; set; }

    private string Purpose => SeesAll ? "谁在何时改了什么：只增不改，逐条相接；核验证明没有一条被改动、删除或插入。"
        : "您范围内各单位的人在何时改了什么：只增不改；核验日志链由数据范围为“全部”的“审计”或“管理”办理。";
}
