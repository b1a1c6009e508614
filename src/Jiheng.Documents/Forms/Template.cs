using System.Text.RegularExpressions;

namespace Jiheng.Documents.Forms;

/// <summary>Text with {placeholders} that stand for fields (文字模板): （{year}年度）.</summary>
public sealed partial class Template
{
    private readonly string text;

    /// <summary>Takes the text as it stands in the file.</summary>
    public Template(string text)
    {
        this.text = text;
        Fields = [.. Placeholder.Matches(text).Select(static m => m.Groups[1].Value)];
    }

    /// <summary>The fields that it names.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The text with the placeholders unfilled.</summary>
    public override string ToString() => text;

    internal string Fill(Scope scope) =>
        Placeholder.Replace(text, m => FieldText(scope.Value(m.Groups[1].Value)));

    internal bool IsEmptyIn(Scope scope) => Fields.Count > 0 && Fields.All(f => scope.Value(f).IsBlank);

    private static string FieldText(FormValue value) =>
        value.Text ?? (value.Figure is { } figure ? FigureFormat.Print(figure.Value, FigureFormat.Plain.For(figure)) : "");

    [GeneratedRegex(@"\{([a-z0-9_]+)\}")]
    private static partial Regex Placeholder { get; }
}
