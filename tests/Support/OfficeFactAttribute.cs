namespace Jiheng.Tests.Support;

/// <summary>A fact that opens files in LibreOffice; skipped, with the reason, where it is not installed.</summary>
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (Office.Program is null) Skip = "LibreOffice (soffice) is not installed.";
    }
}
