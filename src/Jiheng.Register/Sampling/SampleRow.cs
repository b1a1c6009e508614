using Jiheng.Register.Results;

namespace Jiheng.Register.Sampling;

/// <summary>Writes one row of a sample register (样本行), and into the truth what a check must see in it.</summary>
internal sealed class SampleRow(SamplePersons persons, SampleRows rows)
{
    private const string Card = "居民身份证";
    private const string Household = "户口簿";

    private static readonly string[] Dots = ["·", "•", "・", "·"];

    /// <summary>The name of a person: one of some hundred, or nobody else's.</summary>
    internal string NameOf(long person) => rows.NeedsOwnName(person) ? SamplePersons.OwnName(person) : persons.Name(person);

    internal void Write(SampleSheet to, long row, SampleKind kind, long person, SampleTruth truth)
    {
        var enrolment = SampleEnrolment.Of(rows.Draw(row));
        var dates = enrolment.Dates;
        var (number, name, type) = (persons.Number(person), NameOf(person), Card);
        switch (kind)
        {
            case SampleKind.Original:
                break;
            case SampleKind.Repeat:
                (number, name) = Respell(number, name, row);
                break;
            case SampleKind.Dates:
                dates = Spoilt(rows.Draw(row));
                truth.Lead(CheckRules.Dates.Name, row);
                break;
            case SampleKind.OtherDocument or SampleKind.OtherDocumentDecoy:
                (number, name, type) = (persons.Number(row - 1), NameOf(row - 1), Household);
                var before = SampleEnrolment.Of(rows.Draw(row - 1));
                enrolment = kind == SampleKind.OtherDocument ? before : before.Elsewhere();
                if (kind == SampleKind.OtherDocument) truth.Lead(CheckRules.OtherDocument.Name, row, row - 1);
                break;
            default:
                (number, name) = Spoil(row, kind, number, name, truth);
                break;
        }

        to.Write("中国", type, number, name, enrolment.Scheme, enrolment.Area, dates.From, dates.Until);
        truth.Counts.Add(enrolment);
    }

    private (string Number, string Name) Spoil(long row, SampleKind kind, string own, string name, SampleTruth truth)
    {
        switch (kind)
        {
            case SampleKind.OtherName:
                truth.Lead(CheckRules.OtherName.Name, row, row - 1);
                return (persons.Number(row - 1), NameOf(row - 1) + "小");
            case SampleKind.Fifteen when SampleNumbers.Fifteen(persons.Number(row - 1)) is { } old:
                truth.Lead(CheckRules.FifteenDigits.Name, row, row - 1);
                return (old, NameOf(row - 1));
            case SampleKind.FifteenDecoy when SampleNumbers.Fifteen(own) is { } old:
                return (old, name);
            case SampleKind.OneDigit:
                truth.Lead(CheckRules.OneDigit.Name, row, row - 1);
                truth.Lead(CheckRules.CheckDigit.Name, row);
                return (SampleNumbers.Slip(persons.Number(row - 1), rows.Draw(row) >> 24), NameOf(row - 1));
            case SampleKind.SecondSlip:
                truth.Lead(CheckRules.OneDigit.Name, row, row - 1);
                truth.Lead(CheckRules.CheckDigit.Name, row);
                return (SampleNumbers.SecondSlip(SampleNumbers.WithWrongCheck(persons.Number(row - 1))), NameOf(row - 1));
            case SampleKind.CheckDigit:
                truth.Lead(CheckRules.CheckDigit.Name, row);
                return (SampleNumbers.WithWrongCheck(own), name);
            case SampleKind.Length:
                truth.Lead(CheckRules.Length.Name, row);
                return (own[1..], name);
            case SampleKind.BirthDate:
                truth.Lead(CheckRules.BirthDate.Name, row);
                return (SampleNumbers.WithoutBirthDate(own), name);
            case SampleKind.AreaCode:
                truth.Lead(CheckRules.AreaCode.Name, row);
                return (SampleNumbers.Elsewhere(own), name);
            default:
                return (own, name);
        }
    }

    private (string Number, string Name) Respell(string number, string name, long row)
    {
        var (fullWidth, blanks, lower, dot) = rows.Spelling(row);
        if (lower) number = number.Replace('X', 'x');
        if (fullWidth) number = string.Concat(number.Select(static c => (char)(c + 0xFEE0)));
        name = name.Replace("·", Dots[dot], StringComparison.Ordinal);
        return (number, blanks ? name.Insert(1, "　") + " " : name);
    }

    private static (string From, string Until) Spoilt(ulong draw) => (draw >> 30 & 3) switch
    {
        0 => ("2024-13-01", "2024-12-31"),
        1 => ("2024-01-01", "待定"),
        2 => ("2024-05-01", "2024-04-30"),
        _ => ("2024-02-30", ""),
    };
}
