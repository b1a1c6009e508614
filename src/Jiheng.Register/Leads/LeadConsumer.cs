using System.Buffers.Binary;
using Jiheng.Register.Matching;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Leads;

/// <summary>Looks at every row of one thread for leads (逐行取线索): judges its number and dates, and remembers it where other rows may meet it.</summary>
internal sealed class LeadConsumer(LeadOptions options, int checkedYear, bool findsDuplicates, LeadIndexes indexes, SortedRuns<FlaggedRecord> flagged) : IRowConsumer
{
    // Beyond this many the offsets are not worth their memory: then every candidate is read again.
    private const int MostOthers = 1 << 20;

    private const ulong BirthFactor = 0x9E3779B97F4A7C15;
    private const ulong PlaceFactor = 0xC2B2AE3D27D4EB4F;

    private readonly IEntryStore _numbers = indexes.Numbers.NewStore();
    private readonly IEntryStore _wrong = indexes.Wrong.NewStore();
    private readonly IEntryStore _persons = indexes.Persons.NewStore();
    private readonly EnrolmentDates _dates = new(checkedYear);

    internal SortedRuns<FlaggedRecord> Flagged => flagged;

    /// <summary>Rows with other documents than identity cards, ascending.</summary>
    internal List<long> Others { get; } = [];

    internal bool HasAllOthers => Others.Count < MostOthers;

    public void Take(scoped in AcceptedRow row)
    {
        if (row.IsDeath)
        {
            if (findsDuplicates) TakeDeath(row);
            return;
        }

        var kinds = row.DocumentType.SequenceEqual(CitizenNumber.DocumentType) ? TakeCitizen(row) : TakeOther(row);
        if (!_dates.AreSound(row)) kinds |= LeadKinds.Dates;
        if (kinds != LeadKinds.None && !row.IsAgainst) flagged.Add(new(row.Offset, kinds));
    }

    private LeadKinds TakeCitizen(scoped in AcceptedRow row)
    {
        Span<byte> room = stackalloc byte[CitizenNumber.Length];
        var form = CitizenNumber.Read(row.Number, room);
        if (form == NumberForm.Other)
        {
            if (findsDuplicates) _numbers.Add(KeyHash.Of(row.Number), row.Offset);
            return LeadKinds.Length;
        }

        // Eighteen digits stand in the row as they are; what was just written would have to be waited for.
        var number = form == NumberForm.Eighteen ? row.Number : room;
        _numbers.Add(KeyHash.Of(number), row.Offset);
        var kinds = LeadKinds.None;
        var birth = number[CitizenNumber.BirthStart..CitizenNumber.BirthEnd];
        if (options.AreaCodes.Count > 0 && !options.AreaCodes.Contains(number)) kinds |= LeadKinds.AreaCode;
        if (CitizenNumber.IsBirthDate(birth, checkedYear)) _persons.Add(Person(row, birth), row.Offset);
        else kinds |= LeadKinds.BirthDate;
        if (form == NumberForm.Eighteen && number[^1] != IdNumber.CheckCharacter(number))
        {
            kinds |= LeadKinds.CheckDigit;
            TakeWrong(number, row.Name, row.Offset);
        }

        return kinds;
    }

    private void TakeDeath(scoped in AcceptedRow row)
    {
        Span<byte> number = stackalloc byte[CitizenNumber.Length];
        var isCitizen = row.DocumentType.SequenceEqual(CitizenNumber.DocumentType) && CitizenNumber.Read(row.Number, number) != NumberForm.Other;
        _numbers.Add(KeyHash.Of(isCitizen ? number : row.Number), row.Offset);
    }

    private LeadKinds TakeOther(scoped in AcceptedRow row)
    {
        _numbers.Add(KeyHash.Of(row.Number), row.Offset);
        Span<byte> birth = stackalloc byte[BirthDates.Length];
        if (!BirthDates.TryRead(row, checkedYear, birth)) return LeadKinds.None;
        if (HasAllOthers) Others.Add(row.Offset);
        _persons.Add(Person(row, birth), row.Offset);
        return LeadKinds.None;
    }

    // Under every number that it may have been meant to be, a wrong number meets the right one.
    private void TakeWrong(ReadOnlySpan<byte> number, ReadOnlySpan<byte> name, long offset)
    {
        _wrong.Add(KeyHash.Of(name) + (3 * KeyHash.Of(number[CitizenNumber.BirthStart..CitizenNumber.BirthEnd])), offset);
        Corrections.Of(number, right => _numbers.Add(KeyHash.Of(right), offset));
    }

    private static ulong Person(scoped in AcceptedRow row, ReadOnlySpan<byte> birth)
    {
        var area = row.Raw(Column.Area);
        var place = area.Length == SixDigits.Length && SixDigits.TryRead(area, out var code) ? (ulong)code : Normal(area, row.Source.Encoding);
        // Odd factors keep every bit of both; the name is hashed well enough for all three.
        return KeyHash.Of(row.Name) ^ (BinaryPrimitives.ReadUInt64LittleEndian(birth) * BirthFactor) ^ (place * PlaceFactor);
    }

    // Codes of development zones, and blanks or full-width digits, are the exception.
    private static ulong Normal(ReadOnlySpan<byte> area, TextEncoding encoding)
    {
        Span<char> text = stackalloc char[area.Length];
        Span<byte> bytes = stackalloc byte[area.Length];
        var length = KeyText.Code(text[..encoding.Decode(area, text)], text);
        for (var i = 0; i < length; i++) bytes[i] = (byte)text[i];
        return length == SixDigits.Length && SixDigits.TryRead(bytes[..length], out var code) ? (ulong)code : KeyHash.Of(bytes[..length]);
    }
}
