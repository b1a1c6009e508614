using Jiheng.Audit;
using Jiheng.Data.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Fuzz;

/// <summary>The audit as the program runs it (随程序的审核): every rule, the lexicon of forms/ above the built files.</summary>
internal static class Product
{
    internal static Auditor Auditor { get; } = new(LexiconFile.Read(Forms(AppContext.BaseDirectory), new Diagnostics()));

    private static string Forms(string from) => Directory.Exists(Path.Combine(from, "forms")) ? Path.Combine(from, "forms") : Forms(Directory.GetParent(from)!.FullName);
}
