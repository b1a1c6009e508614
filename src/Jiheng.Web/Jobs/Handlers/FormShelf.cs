using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Domain.Regions;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>The official forms and their words (表单与词表), read when first needed.</summary>
internal sealed class FormShelf(ServerSettings settings)
{
    private readonly Lazy<FormLibrary> forms = new(() => FormLibrary.Read(Path.Combine(settings.Home, "forms"), new Diagnostics()));
    private readonly Lazy<FormLexicon> lexicon = new(() => LexiconFile.Read(Path.Combine(settings.Home, "forms"), new Diagnostics()));
    private readonly Lazy<RegionTree> regions = new(() => RegionFiles.Load(Path.Combine(settings.Home, "regions"), new Diagnostics()));

    internal FormLibrary Forms => forms.Value;

    internal FormLexicon Lexicon => lexicon.Value;

    internal RegionTree Regions => regions.Value;

    internal FormRecogniser Recogniser() => new(Lexicon, Regions) { Advice = ImportAdvice.Workbench };
}
