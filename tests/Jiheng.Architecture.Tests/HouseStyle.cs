using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jiheng.Architecture.Tests;

/// <summary>How the house is kept: small files, no drawers for odds and ends, everything public explained.</summary>
public sealed partial class HouseStyle
{
    private const int LongestFile = 150;

    [Fact]
    public void SourceFiles_Always_HoldOneConcept() =>
        Assert.Empty(Sources.Of("src").Where(f => f.Text.Count(c => c == '\n') > LongestFile).Select(f => $"{f.Name}: {f.Text.Count(c => c == '\n')} lines"));

    [Fact]
    public void TypeNames_Never_AreDrawers() =>
        Assert.Empty(Sources.Of("src").SelectMany(f => Drawer().Matches(f.Text).Select(m => $"{f.Name}: {m.Value}")));

    [Fact]
    public void Source_Never_IsLeftUndone() =>
        Assert.Empty(Sources.Of("src").Where(f => Undone().IsMatch(f.Text)).Select(f => f.Name));

    [Fact]
    public void Domain_PublicTypes_AreDocumentedInChineseTerms()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(Domain.Quantities.Quantity).Assembly.Location, ".xml"));
        var summaries = documentation.Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, m => m.Value);
        var silent = typeof(Domain.Quantities.Quantity).Assembly.GetExportedTypes()
            .Where(t => !t.IsNested && (!summaries.TryGetValue("T:" + t.FullName, out var summary) || !summary.Any(c => c > 0x2E7F)))
            .Select(t => t.FullName);
        Assert.Empty(silent);
    }

    [Fact]
    public void Classes_Always_AreSealedAbstractOrStatic() => Assert.Empty(
        new[] { typeof(Domain.Quantities.Quantity), typeof(Data.Cases.Case), typeof(Documents.Model.Block), typeof(Audit.Auditor), typeof(Register.RegisterCheck), typeof(Register.Reports.CheckReport), typeof(Workflow.Running.Engine), typeof(Platform.Storage.JihengDb), typeof(Web.Server) }
            .SelectMany(t => t.Assembly.GetTypes())
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !t.Name.StartsWith('<') && t.Name != "_Imports" && t.Namespace?.StartsWith("Jiheng", StringComparison.Ordinal) == true)
            .Select(t => t.FullName));

    [GeneratedRegex(@"\b(class|struct|record)\s+\w*(Helper|Helpers|Util|Utils|Utility|Manager|Misc)\b")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex Undone();
}
