using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing;

/// <summary>Turns a form into a section of a document, so that forms and reports are written in one way (表单节).</summary>
public static class FormSection
{
    public static Section Of(FormPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new(page.Orientation, [.. page.Head, new TableBlock(page.Table), .. page.Foot]);
    }
}
