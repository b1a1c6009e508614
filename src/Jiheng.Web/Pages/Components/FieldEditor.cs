namespace Jiheng.Web.Pages.Components;

/// <summary>A field that somebody fills in on a form (填报栏).</summary>
/// <param name="Name">Its name, e.g. indicators[3].actual; what is sent, and its id.</param>
/// <param name="Label">What it is called for those who cannot see the table, e.g. 参保人数 实际完成值.</param>
/// <param name="Value">What is in it.</param>
/// <param name="Column">Fields with one column's name are pasted into together; empty for none.</param>
public sealed record FieldEditor(string Name, string Label, string Value, string Column = "")
{
    /// <summary>An amount: to the right, figures only.</summary>
    public bool IsFigure { get; init; }

    /// <summary>What is written before it inside the cell, e.g. 原因.</summary>
    public string Lead { get; init; } = "";

    public int Longest { get; init; } = 300;

    public int Lines { get; init; } = 1;

    /// <summary>The id of its element.</summary>
    public static string IdOf(string name) => "f-" + name.Replace('[', '-').Replace(']', '-').Replace('.', '-');
}

/// <summary>What stands below a field on the screen and not in print (栏下提示): its score, what is wrong with it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Figure">Key of the figure whose derivation a click shows; empty for none.</param>
/// <param name="Problem">What is wrong; empty for nothing.</param>
public sealed record FieldNote(string Text, string Figure = "", string Problem = "")
{
    /// <summary>What is offered: a click puts it into the field of this name; null for nothing.</summary>
    public (string Field, string Value)? Offer { get; init; }
}
