namespace Jiheng.Web.Pages.Components;

/// <summary>One line that somebody should know (提示).</summary>
public sealed record Notice(string Text, DateOnly Day, string Link);
