using System.Security.Cryptography;
using System.Text;
using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Review;

/// <summary>
/// By what a finding is known again in the next version of a document (发现指纹): its rule, the figure printed and the one
/// expected, and the words around. Lines and pages may move; when one of the figures changes it is another finding.
/// </summary>
public static class Fingerprints
{
    private const int Around = 16;

    /// <summary>Characters in which the words around are looked for, blanks and all.</summary>
    private const int Window = 256;

    private const int Digits = 16;

    /// <summary>The fingerprints of <paramref name="findings"/>, in their order; equal ones are numbered.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Finding> findings, SourceIndex index)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(index);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(f => Numbered(Hash(f, index), seen))];
    }

    private static string Numbered(string hash, Dictionary<string, int> seen)
    {
        var number = seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return number == 1 ? hash : $"{hash}-{number}";
    }

    private static string Hash(Finding finding, SourceIndex index)
    {
        var parts = new[] { finding.Rule, finding.Printed, finding.Expected, Context(finding.Locations[0], index) };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(Normal)))))[..Digits];
    }

    /// <summary>Words before and behind the figure; in a table the row's name.</summary>
    private static string Context(Location location, SourceIndex index)
    {
        if (index.Find(location.Place) is not { } spot) return location.Quote;
        var name = spot.Row?.Cells.FirstOrDefault(c => c.Text.Text.Any(char.IsLetter))?.Text.Text ?? "";
        var (text, from, to) = (spot.Text.Text, spot.Offset, Math.Min(spot.Offset + location.LengthIn(index), spot.Text.Text.Length));
        var (before, behind) = (Normal(text[Math.Max(0, from - Window)..from]), Normal(text[to..Math.Min(text.Length, to + Window)]));
        return $"{name}\n{before[Math.Max(0, before.Length - Around)..]}|{behind[..Math.Min(Around, behind.Length)]}";
    }

    /// <summary>Without blanks and with narrow signs: what another program may change in saving.</summary>
    private static string Normal(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) result.Append(c is > '\uFF00' and < '\uFF5F' ? (char)(c - 0xFEE0) : c);
        return result.ToString();
    }
}
