namespace Jiheng.Web.Pages.Components;

/// <summary>What is in the fields of a form (填报内容), by their names.</summary>
public sealed record FieldChanges(IReadOnlyDictionary<string, string> Fields);
