using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Prose;

/// <summary>
/// A sentence being composed (造句): the words of the rule are the literal parts, which may not contain a digit; every
/// number therefore comes from a figure, an entered text, or an ordinal, and is noted in the ledger.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct Sentence
{
    private readonly StringBuilder text;
    private readonly FigureLedger ledger;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    public Sentence(int literalLength, int formattedCount, ReportText report)
    {
        text = new StringBuilder(literalLength + (formattedCount * 12));
        ledger = report.Ledger;
    }

    /// <summary>Words of the rule.</summary>
    /// <exception cref="ArgumentException">The rule words a number.</exception>
    public void AppendLiteral(string words)
    {
        if (words.Any(char.IsDigit)) throw new ArgumentException($"“{words}” holds a number; figures go through a derivation.", nameof(words));
        text.Append(words);
    }

    /// <summary>A figure with its unit.</summary>
    public void AppendFormatted(Derivation figure) => AppendFormatted(new FigureText(figure));

    /// <summary>A figure with its unit, as wanted.</summary>
    public void AppendFormatted(FigureText figure) => text.Append(ledger.Figure(figure.Figure, figure.Printed));

    /// <summary>A clause composed before.</summary>
    public void AppendFormatted(Clause clause) => text.Append(clause.Text);

    /// <summary>A text that somebody entered.</summary>
    public void AppendFormatted(string entered) => text.Append(ledger.Text(entered));

    /// <summary>An ordinal or a year.</summary>
    public void AppendFormatted(int number) => text.Append(ledger.Ordinal(number).ToString(CultureInfo.InvariantCulture));

    internal string Compose() => text.ToString();
}
