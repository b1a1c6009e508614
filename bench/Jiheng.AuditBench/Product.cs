using Jiheng.Audit;
using Jiheng.Data.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.AuditBench;

/// <summary>The audit as the program runs it (随程序的审核): every rule, the lexicon of forms/ above the built files.</summary>
internal static class Product
{
    internal static FormLexicon Lexicon { get; } = LexiconFile.Read(Forms(AppContext.BaseDirectory), new Diagnostics());

    internal static Auditor Auditor { get; } = new(Lexicon);

    private static string Forms(string from) => Directory.Exists(Path.Combine(from, "forms")) ? Path.Combine(from, "forms") : Forms(Directory.GetParent(from)!.FullName);
}
