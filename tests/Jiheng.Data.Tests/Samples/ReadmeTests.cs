using System.Text.RegularExpressions;
using Jiheng.Domain.Quantities;
using YamlDotNet.RepresentationModel;

namespace Jiheng.Data.Tests.Samples;

/// <summary>samples/README.md names every column and every key that the samples use.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.Sample("README.md"));

    [Fact]
    public void Readme_EveryColumnOfEverySample_IsNamed()
    {
        var headings = Directory.EnumerateFiles(Repository.Sample(), "*.csv", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) is not ("targets.csv" or "expected.csv"))
            .SelectMany(f => File.ReadLines(f).First(l => !l.StartsWith('#')).Split(','))
            .Select(h => NumberText.Normalise(h).Split('(')[0]);
        Assert.DoesNotContain(headings.Distinct(), h => !Readme.Contains(h, StringComparison.Ordinal));
    }

    [Fact]
    public void Readme_EveryKeyOfEverySample_IsNamed()
    {
        var keys = Directory.EnumerateFiles(Repository.Sample(), "*.yaml", SearchOption.AllDirectories).SelectMany(Keys).Distinct();
        Assert.DoesNotContain(keys, k => !Regex.IsMatch(Readme, $"[`.]{Regex.Escape(k)}[`.:]"));
    }

    private static IEnumerable<string> Keys(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(file)));
        return stream.Documents[0].AllNodes.OfType<YamlMappingNode>().SelectMany(m => m.Children.Keys).Select(k => ((YamlScalarNode)k).Value!);
    }
}
