using Jiheng.Data.Reading;
using Jiheng.Domain.Scoring;

namespace Jiheng.Data.Schemes;

/// <summary>All scoring schemes of a folder (评分方案库).</summary>
public sealed class SchemeLibrary
{
    private readonly Dictionary<string, ScoringScheme> schemes = new(StringComparer.Ordinal);

    /// <summary>Every scheme, by id.</summary>
    public IReadOnlyDictionary<string, ScoringScheme> Schemes => schemes;

    /// <summary>The scheme called <paramref name="name"/> by its id or one of its aliases, or null.</summary>
    public ScoringScheme? Find(string name) => schemes.GetValueOrDefault(name) ?? schemes.Values.FirstOrDefault(s => s.Aliases.Contains(name));

    /// <summary>Reads every *.yaml of <paramref name="folder"/>.</summary>
    public static SchemeLibrary Read(string folder, Diagnostics diagnostics)
    {
        var library = new SchemeLibrary();
        foreach (var path in Files(folder))
        {
            if (SchemeFile.Read(path, diagnostics) is not { } scheme) continue;
            if (!library.schemes.TryAdd(scheme.Id, scheme))
                diagnostics.Error(new(TextFile.Name(path), 1, "id"), scheme.Id, "唯一的方案编号", "请改用别的编号");
        }

        return library;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];
}
