using Jiheng.Data.Reading;
using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Reading;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>The definitions of the repository.</summary>
internal static class FormFiles
{
    internal static string Root { get; } = FindRoot();

    internal static FormLibrary Library { get; } = Load();

    internal static FormDefinition Get(string id) => Library[id];

    private static FormLibrary Load()
    {
        var diagnostics = new Diagnostics();
        var library = FormLibrary.Read(Path.Combine(Root, "forms"), diagnostics);
        Assert.Empty(diagnostics.Items.Select(static d => d.ToString()));
        return library;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jiheng.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
