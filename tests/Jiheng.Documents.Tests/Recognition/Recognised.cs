using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Domain.Regions;

namespace Jiheng.Documents.Tests.Recognition;

/// <summary>Recognition with the shipped lexicon and the places of Xinjiang.</summary>
internal static class Recognised
{
    private static readonly Lazy<RegionTree> Places = new(() => RegionFiles.Load(Repository.Folder("regions"), new Diagnostics(), "650000"));
    private static readonly Lazy<FormLexicon> Words = new(() => LexiconFile.Read(Repository.Folder("forms"), new Diagnostics()));

    internal static RegionTree Tree => Places.Value;

    internal static FormLexicon Lexicon => Words.Value;

    internal static RecognisedDocument Of(string name, byte[] bytes, Diagnostics? diagnostics = null)
    {
        var read = SourceReader.Read(name, bytes);
        Assert.True(read.IsRead, read.Error);
        return new FormRecogniser(Lexicon, Tree).Recognise(read.Document!, diagnostics ?? new Diagnostics());
    }

    internal static RecognisedDocument OfText(string text, Diagnostics? diagnostics = null) => Of("表.txt", System.Text.Encoding.UTF8.GetBytes(text), diagnostics);

    /// <summary>The only self-evaluation form of a text.</summary>
    internal static RecognisedSelfEvaluation Form(string text, Diagnostics? diagnostics = null) => Assert.IsType<RecognisedSelfEvaluation>(Assert.Single(OfText(text, diagnostics).Forms));
}
