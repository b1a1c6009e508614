namespace Jiheng.Documents.Writing.Excel;

/// <summary>Names of sheets as spreadsheets allow them: at most 31 characters, none of []:*?/\, no two alike.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    public static string[] Of(IEnumerable<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { FigureSheet.Name };
        return [.. wanted.Select(name => Free(Allowed(name), taken))];
    }

    public static string Quote(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Allowed(string name)
    {
        var text = string.Concat(name.Select(c => "[]:*?/\\".Contains(c) || char.IsControl(c) ? '_' : c)).Trim('\'', ' ');
        return text.Length == 0 ? "表" : text[..Math.Min(text.Length, Longest)];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var result = name;
        for (var i = 2; !taken.Add(result); i++)
        {
            var ending = $"({i})";
            result = name[..Math.Min(name.Length, Longest - ending.Length)] + ending;
        }

        return result;
    }
}
