using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;

namespace Jiheng.Data.Tests.Schemes;

/// <summary>The schemes that the project ships, read once.</summary>
internal static class ShippedSchemes
{
    internal static readonly string Folder = Path.Combine(Root(), "schemes");

    internal static readonly SchemeLibrary Library = Load();

    private static SchemeLibrary Load()
    {
        var diagnostics = new Diagnostics();
        var library = SchemeLibrary.Read(Folder, diagnostics);
        Assert.Empty(diagnostics.Items);
        return library;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Jiheng.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
