using Jiheng.Register.Reading;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Leads;

/// <summary>The birth date by which documents of different types are compared (出生日期), as eight digits.</summary>
internal static class BirthDates
{
    internal const int Length = 8;

    /// <summary>From the number where it has one, else from the column 出生日期; false when neither gives a date.</summary>
    internal static bool TryRead(scoped in AcceptedRow row, int latestYear, Span<byte> digits)
    {
        Span<byte> number = stackalloc byte[CitizenNumber.Length];
        if (CitizenNumber.Read(row.Number, number) != NumberForm.Other && CitizenNumber.IsBirthDate(number[CitizenNumber.BirthStart..CitizenNumber.BirthEnd], latestYear))
        {
            number[CitizenNumber.BirthStart..CitizenNumber.BirthEnd].CopyTo(digits);
            return true;
        }

        var column = row.Raw(Column.BirthDate);
        return column.Length > 0 && Write(DateField.Read(row.Source.Encoding.Text(column)), digits);
    }

    /// <summary>The same of a record read again.</summary>
    internal static string? Of(Results.FoundRecord record, int latestYear)
    {
        Span<byte> number = stackalloc byte[CitizenNumber.Length];
        var raw = System.Text.Encoding.UTF8.GetBytes(record.Key.Number);
        if (CitizenNumber.Read(raw, number) != NumberForm.Other && CitizenNumber.IsBirthDate(number[CitizenNumber.BirthStart..CitizenNumber.BirthEnd], latestYear))
            return System.Text.Encoding.ASCII.GetString(number[CitizenNumber.BirthStart..CitizenNumber.BirthEnd]);
        return DateField.Read(record.BirthDate)?.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool Write(DateOnly? date, Span<byte> digits) =>
        date is { } day && System.Buffers.Text.Utf8Formatter.TryFormat((day.Year * 10000) + (day.Month * 100) + day.Day, digits, out var written, new('D', Length)) && written == Length;
}
