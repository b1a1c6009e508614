using System.Globalization;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Figures;

/// <summary>Evaluates a printed formula with the interval of every figure in it (算式求值). Integers are exact.</summary>
internal sealed class Expression
{
    /// <summary>Brackets in brackets; nobody prints more, and each takes a piece of the stack.</summary>
    private const int Deepest = 32;

    private readonly string text;
    private int at;
    private int depth;

    private Expression(string text) => this.text = text;

    /// <summary>The value of <paramref name="text"/>, or null when it is no formula or divides by zero.</summary>
    internal static Interval? Evaluate(string text)
    {
        var parser = new Expression(text);
        try
        {
            return parser.Sum() is { } value && parser.at == text.Length ? value : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private Interval? Sum()
    {
        var left = Product();
        while (left is { } value && at < text.Length && text[at] is '+' or '-')
        {
            var minus = text[at++] == '-';
            left = Product() is { } right ? minus ? value - right : value + right : null;
        }

        return left;
    }

    private Interval? Product()
    {
        var left = Factor();
        while (left is { } value && at < text.Length && text[at] is '×' or '*' or '÷' or '/')
        {
            var divide = text[at++] is '÷' or '/';
            left = Factor() is { } right ? divide ? Interval.Divide(value, right) : value * right : null;
        }

        return left;
    }

    private Interval? Factor()
    {
        if (at < text.Length && text[at] == '(')
        {
            if (++depth > Deepest) return null;
            at++;
            var inner = Sum();
            depth--;
            if (at >= text.Length || text[at] != ')') return null;
            at++;
            SkipUnit();
            return inner;
        }

        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ',')) at++;
        var digits = text[start..at].Replace(",", "", StringComparison.Ordinal);
        if (digits.Length is 0 or > 18 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var interval = point < 0 ? Interval.Exact(value) : Interval.OfPrinted(value, digits.Length - point - 1);
        return SkipUnit() ? interval.Scale(0.01m) : interval;
    }

    // Units are words here; only the per cent sign changes the value.
    private bool SkipUnit()
    {
        var percent = false;
        while (at < text.Length && (text[at] == '%' || char.IsLetter(text[at]))) percent |= text[at++] == '%';
        return percent;
    }
}
