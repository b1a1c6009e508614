using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;

namespace Jiheng.Data.Tests.Schemes;

/// <summary>The schemes that the project ships, read once and without a remark.</summary>
internal static class ShippedSchemes
{
    internal static readonly SchemeLibrary Library = Load();

    private static SchemeLibrary Load()
    {
        var diagnostics = new Diagnostics();
        var library = SchemeLibrary.Read(Repository.Folder("schemes"), diagnostics);
        Assert.Empty(diagnostics.Items);
        return library;
    }
}
