using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Jiheng.Data.Yaml;

/// <summary>YAML files (配置与案例文件) as maps that know the line of every key.</summary>
public static class YamlFile
{
    /// <summary>The top map of the file, or null with one diagnostic when it is absent, malformed or no map.</summary>
    public static YamlMap? Read(string path, Diagnostics diagnostics) =>
        Read(path, TextFile.Name(path), diagnostics);

    /// <summary>The same, for a file that diagnostics call <paramref name="source"/>.</summary>
    public static YamlMap? Read(string path, string source, Diagnostics diagnostics) =>
        TextFile.Read(path, source, diagnostics) is { } text ? Parse(text, source, diagnostics) : null;

    /// <summary>The top map of a text that diagnostics call <paramref name="source"/>.</summary>
    public static YamlMap? Parse(string text, string source, Diagnostics diagnostics)
    {
        var stream = new YamlStream();
        var scanner = new Scanner(new StringReader(text));
        try
        {
            stream.Load(new Parser(scanner));
        }
        catch (YamlException e)
        {
            Report(e.Start, e.Message.Contains("uplicate", StringComparison.Ordinal));
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16 throws these, without a place, on an unclosed bracket or a misplaced anchor.
            Report(scanner.CurrentPosition, false);
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode map }]) return new YamlMap(map, source, "", diagnostics);
        diagnostics.Error(new Origin(source, 1), stream.Documents.Count == 0 ? "" : "其他内容", "以“键: 值”组成的一个 YAML 文档", "请按样例重新填写");
        return null;

        void Report(Mark mark, bool duplicate) => diagnostics.Error(new Origin(source, (int)mark.Line), Line(text, (int)mark.Line), "正确的 YAML",
            duplicate ? "同一层有重复的键，请删除其中一个" : $"请检查第{mark.Line}行第{mark.Column}列及上一行的缩进、括号、引号和冒号后的空格");
    }

    private static string Line(string text, int number) =>
        text.Split('\n').ElementAtOrDefault(number - 1)?.Trim() ?? "";
}
