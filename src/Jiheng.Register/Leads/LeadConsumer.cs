using Jiheng.Register.Matching;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Leads;

/// <summary>Looks at every row of one thread for leads (逐行取线索): judges its number and dates, and remembers it where other rows may meet it.</summary>
internal sealed class LeadConsumer(LeadOptions options, int checkedYear, LeadIndexes indexes, SortedRuns<FlaggedRecord> flagged) : IRowConsumer
{
    // Beyond this many the offsets are not worth their memory: then every candidate is read again.
    private const int MostOthers = 1 << 20;

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
        if (row.IsDeath) return;
        var kinds = row.DocumentType.SequenceEqual(CitizenNumber.DocumentType) ? TakeCitizen(row) : TakeOther(row);
        if (!_dates.AreSound(row)) kinds |= LeadKinds.Dates;
        if (kinds != LeadKinds.None) flagged.Add(new(row.Offset, kinds));
    }

    private LeadKinds TakeCitizen(scoped in AcceptedRow row)
    {
        Span<byte> number = stackalloc byte[CitizenNumber.Length];
        var form = CitizenNumber.Read(row.Number, number);
        if (form == NumberForm.Other) return LeadKinds.Length;
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
        Span<char> normal = stackalloc char[area.Length];
        Span<byte> key = stackalloc byte[BirthDates.Length + area.Length];
        birth.CopyTo(key);
        // Codes are digits; blanks and full-width digits around them are the exception.
        if (area.IndexOfAnyExceptInRange((byte)'-', (byte)'9') < 0) area.CopyTo(key[BirthDates.Length..]);
        else
        {
            var length = KeyText.Code(normal[..row.Source.Encoding.Decode(area, normal)], normal);
            for (var i = 0; i < length; i++) key[BirthDates.Length + i] = (byte)normal[i];
            key = key[..(BirthDates.Length + length)];
        }

        return KeyHash.Of(row.Name) + (3 * KeyHash.Of(key));
    }
}
