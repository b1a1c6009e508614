using Jiheng.Data.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Documents.Forms.Reading;

/// <summary>All form definitions of a folder (表单库).</summary>
public sealed class FormLibrary
{
    private readonly Dictionary<string, FormDefinition> forms = new(StringComparer.Ordinal);

    /// <summary>Every form, by id.</summary>
    public IReadOnlyDictionary<string, FormDefinition> Forms => forms;

    /// <summary>Forms whose citation nobody has confirmed (依据待核).</summary>
    public IEnumerable<FormDefinition> Unverified => forms.Values.Where(static f => f.Citation == FormDefinition.Unverified);

    /// <summary>The form with an id.</summary>
    /// <exception cref="KeyNotFoundException">The folder has no such form.</exception>
    public FormDefinition this[string id] =>
        forms.GetValueOrDefault(id) ?? throw new KeyNotFoundException($"表单库中没有“{id}”；现有：{string.Join("、", forms.Keys)}。");

    /// <summary>Reads every *.yaml of <paramref name="folder"/>.</summary>
    public static FormLibrary Read(string folder, Diagnostics diagnostics)
    {
        var library = new FormLibrary();
        // What is wrong with the lexicon is told where forms are recognised by it.
        var lexicon = File.Exists(Path.Combine(folder, FormLexicon.FileName)) ? LexiconFile.Read(folder, new Diagnostics()) : null;
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Where(static p => Path.GetFileName(p) != FormLexicon.FileName).Order(StringComparer.Ordinal))
        {
            if (FormFile.Read(path, diagnostics, lexicon) is not { } form) continue;
            if (!library.forms.TryAdd(form.Id, form))
                diagnostics.Error(new(TextFile.Name(path), 1, "id"), form.Id, "唯一的表单编号", "请改用别的编号");
        }

        return library;
    }
}
