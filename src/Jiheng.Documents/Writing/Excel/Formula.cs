using System.Globalization;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>A piece of a formula (公式) with how tightly it binds, so that brackets stand only where they are needed.</summary>
/// <param name="Text">Without the leading equals sign.</param>
/// <param name="Binding">1 sum, 2 product, 3 reference, number or function.</param>
internal readonly record struct Formula(string Text, int Binding)
{
    public const int Sum = 1;
    public const int Product = 2;
    public const int Whole = 3;

    /// <summary>The cell, when the formula is nothing but a reference to it.</summary>
    public CellAddress? Reference { get; init; }

    public bool IsWhole => Binding == Whole;

    public static Formula Number(decimal value) => new(NumberOf(value), value < 0 ? Sum : Whole);

    public static Formula Call(string function, params IEnumerable<string> arguments) => new($"{function}({string.Join(',', arguments)})", Whole);

    public static string NumberOf(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>The text, in brackets if it binds less tightly than its place demands.</summary>
    public string At(int binding) => Binding >= binding ? Text : $"({Text})";
}
