namespace Jiheng.Documents.Reading.Office;

/// <summary>What one character of a number format asks for (格式符).</summary>
/// <param name="Sign">0 # ? . , % and the letters of dates; 'w' for words, 'G' for General, 'E' for powers of ten and fractions.</param>
/// <param name="Text">The words.</param>
internal readonly record struct NumberPart(char Sign, string Text)
{
    internal bool IsPlace => Sign is '0' or '#' or '?';

    /// <summary>What it prints where no digit is wanted.</summary>
    internal string Words => Sign == 'w' ? Text : Sign == '%' ? "%" : "";
}

/// <summary>One section of a number format (数字格式的一节): places for digits and the words between them.</summary>
internal sealed class NumberSection(string code, IReadOnlyList<NumberPart> parts, Func<decimal, bool>? condition)
{
    internal string Code => code;

    /// <summary>Numbers for which it is meant, as in [>=10000].</summary>
    internal Func<decimal, bool>? Condition => condition;

    internal bool IsDate => parts.Any(p => "ymdhse".Contains(p.Sign, StringComparison.Ordinal)) && !parts.Any(p => p.Sign is '#' or 'G');

    /// <summary>As many digits as fit; so are powers of ten and fractions shown, which no report prints.</summary>
    internal bool IsGeneral => parts.Any(p => p.Sign is 'G' or 'E');

    internal string Before => string.Concat(parts.TakeWhile(p => p.Sign != 'G').Select(p => p.Words));

    internal string After => string.Concat(parts.SkipWhile(p => p.Sign != 'G').Select(p => p.Words));

    /// <summary>True when a part of a date is asked for.</summary>
    internal bool Asks(char sign) => parts.Any(p => p.Sign == sign);

    internal string Show(decimal value)
    {
        var point = parts.Select(p => p.Sign).ToList().IndexOf('.');
        var whole = parts.Take(point < 0 ? parts.Count : point).ToList();
        var behind = parts.Skip(whole.Count).ToList();
        if (!parts.Any(p => p.IsPlace)) return string.Concat(parts.Select(p => p.Words));
        // Commas behind the last place divide by a thousand each; those between places group.
        var last = parts.Select((p, i) => p.IsPlace ? i : -1).Max();
        var scaled = value;
        foreach (var part in parts.Skip(last)) scaled /= part.Sign == ',' ? 1000m : 1m;
        if (Math.Abs(scaled) < 1_000_000_000_000m)
            foreach (var part in parts) scaled *= part.Sign == '%' ? 100m : 1m;
        var rounded = decimal.Round(scaled, Math.Min(behind.Count(p => p.IsPlace), 20), MidpointRounding.AwayFromZero);
        var grouped = whole.Select(p => p.Sign).SkipWhile(s => s is not ('0' or '#' or '?')).Reverse().SkipWhile(s => s is not ('0' or '#' or '?')).Contains(',');
        return (rounded < 0 ? "-" : "") + NumberPlaces.Whole(whole, decimal.Truncate(Math.Abs(rounded)), grouped) + NumberPlaces.Decimals(behind, Math.Abs(rounded));
    }
}
