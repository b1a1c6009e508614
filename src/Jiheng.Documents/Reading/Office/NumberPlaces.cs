using System.Globalization;
using System.Text;

namespace Jiheng.Documents.Reading.Office;

/// <summary>Puts the digits of a number into the places of a format (占位符填数).</summary>
internal static class NumberPlaces
{
    /// <summary>From the right; what is left over stands in the first place.</summary>
    internal static string Whole(IReadOnlyList<NumberPart> parts, decimal value, bool grouped)
    {
        var digits = value == 0 ? "" : value.ToString("F0", CultureInfo.InvariantCulture);
        var (left, put, places) = (digits.Length, 0, parts.Count(p => p.IsPlace));
        var shown = new List<string>();
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (!parts[i].IsPlace)
            {
                shown.Add(parts[i].Words);
                continue;
            }

            if (left > 0) Put(digits[--left]);
            else if (parts[i].Sign == '0') Put('0');
            for (places--; places == 0 && left > 0;) Put(digits[--left]);
        }

        shown.Reverse();
        return string.Concat(shown);

        void Put(char digit)
        {
            if (grouped && put > 0 && put % 3 == 0) shown.Add(",");
            shown.Add(digit.ToString());
            put++;
        }
    }

    /// <summary>The point and what stands behind it; zeros that only # asks for are left out.</summary>
    internal static string Decimals(IReadOnlyList<NumberPart> parts, decimal value)
    {
        var digits = value.ToString("F20", CultureInfo.InvariantCulture).Split('.')[1];
        var places = parts.Where(p => p.IsPlace).Select(p => p.Sign).ToList();
        var needed = Enumerable.Range(1, places.Count).LastOrDefault(n => places[n - 1] == '0' || (n <= digits.Length && digits[n - 1] != '0'), 0);
        var (text, next) = (new StringBuilder(), 0);
        foreach (var part in parts)
        {
            if (part.Sign == '.' && needed > 0) text.Append('.');
            else if (!part.IsPlace) text.Append(part.Words);
            else if (next++ < needed) text.Append(next <= digits.Length ? digits[next - 1] : '0');
        }

        return text.ToString();
    }
}
