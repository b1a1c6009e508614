namespace Jiheng.Web.Pages.Components;

/// <summary>One of a few counts in a row (计数).</summary>
public sealed record TallyPart(string Word, int Count, string Kind = "plain");
