using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Domain.Regions;

namespace Jiheng.Audit.Tests.SelfConsistency;

/// <summary>A shipped case with other figures in one of its files.</summary>
internal sealed class ShippedCase(string name)
{
    private readonly SchemeLibrary schemes = SchemeLibrary.Read(Repository.Folder("schemes"), new Diagnostics());

    internal RegionTree Regions { get; } = RegionFiles.Load(Repository.Folder("regions"), new Diagnostics(), "650000");

    internal FormLibrary Forms { get; } = FormLibrary.Read(Repository.Folder("forms"), new Diagnostics());

    internal CaseResult With(string file, Func<IReadOnlyList<string>, IEnumerable<string>> change)
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-case-").FullName;
        try
        {
            Copy(Path.Combine(Repository.Folder("samples"), name), folder);
            var path = Path.Combine(folder, file);
            File.WriteAllLines(path, change(File.ReadAllLines(path)).ToArray());
            var diagnostics = new Diagnostics();
            var read = Case.Read(folder, Regions, PolicyLibrary.Load(Repository.Folder("policies"), new Diagnostics()), diagnostics);
            Assert.False(diagnostics.HasErrors, string.Join("；", diagnostics.Items));
            return CaseResult.Of(read!, schemes, null, diagnostics);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
