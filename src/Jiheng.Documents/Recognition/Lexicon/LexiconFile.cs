using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;

namespace Jiheng.Documents.Recognition.Lexicon;

/// <summary>Reads forms/lexicon.yaml (标签词典).</summary>
public static class LexiconFile
{
    /// <summary>The lexicon of the folder forms/; what is wrong with it is in <paramref name="diagnostics"/>.</summary>
    /// <exception cref="FileNotFoundException">The folder has no lexicon; the program cannot recognise anything without.</exception>
    public static FormLexicon Read(string formsFolder, Diagnostics diagnostics)
    {
        var path = Path.Combine(formsFolder, FormLexicon.FileName);
        return YamlFile.Read(path, diagnostics) is { } map ? Read(map, diagnostics) : throw new FileNotFoundException($"没有找到标签词典“{path}”，或它不是 YAML；请恢复 forms/{FormLexicon.FileName}。", path);
    }

    /// <summary>The lexicon in a text that diagnostics call <paramref name="source"/>; null when it is no YAML map.</summary>
    public static FormLexicon? Parse(string text, string source, Diagnostics diagnostics) => YamlFile.Parse(text, source, diagnostics) is { } map ? Read(map, diagnostics) : null;

    private static FormLexicon Read(YamlMap map, Diagnostics diagnostics)
    {
        _ = map.Text("id");
        var sections = FormLexicon.SectionNames.ToDictionary(static s => s, s => Section(map, s, diagnostics), StringComparer.Ordinal);
        map.ReportUnknownKeys();
        return new(sections);
    }

    private static LabelSection Section(YamlMap map, string name, Diagnostics diagnostics)
    {
        var section = new LabelSection();
        if (map.IsList(name))
        {
            // A list of words that stand for themselves.
            foreach (var word in map.Texts(name)) Add(section, word, word, map, name, diagnostics);
            return section;
        }

        if (map.Map(name) is not { } meanings) return section;
        foreach (var id in meanings.Keys)
        {
            var words = meanings.Texts(id);
            if (words.Count == 0) diagnostics.Error(meanings.At(id), "", "至少一个标签", "请填写，第一个为规范写法");
            foreach (var word in words) Add(section, id, word, meanings, id, diagnostics);
        }

        return section;
    }

    private static void Add(LabelSection section, string id, string word, YamlMap map, string key, Diagnostics diagnostics)
    {
        if (LabelText.Normal(word).Length == 0) diagnostics.Error(map.At(key), word, "一个标签", "请填写或删除");
        else if (!section.Add(id, word)) diagnostics.Error(map.At(key), word, "同一组中没有用过的标签", "这个词已有别的含义，请删除其中一处");
    }
}
