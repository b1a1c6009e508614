using Jiheng.Domain.Allocation;
using Jiheng.Domain.DirectFunds;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Funds;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Funds;

/// <summary>The heading of an instrument (指标文): everything but its lines.</summary>
internal sealed record InstrumentHeading(
    string Number, string Title, DateOnly Date, string Issuer, string Recipient, FundsSource Source, string TagCode, string TagName,
    string IncomeCode, string ExpenditureCode, BatchKind BatchKind, string Batch)
{
    /// <summary>The draft without lines; refused when the number is none.</summary>
    internal Answer<InstrumentDraft> Draft(Guid yearId, Guid? issuerId, IReadOnlyList<(Guid, decimal)> lines)
    {
        var reading = DocumentNumber.Read(Number);
        if (reading.Number is not { } number || reading.Diagnostics.Count > 0) return new Refusal(Reasons.Invalid, string.Concat(reading.Diagnostics));
        return new InstrumentDraft(yearId, issuerId, number, lines)
        {
            Title = Title, Date = Date, Issuer = Issuer, Recipient = Recipient, Source = Source, Tag = new FundsTag(TagCode, TagName),
            Codes = new BudgetCodes(IncomeCode, ExpenditureCode), BatchKind = BatchKind, Batch = Batch,
        };
    }
}

/// <summary>One line of an instrument (指标明细), 万元.</summary>
internal sealed record InstrumentLineView(Guid OrganisationId, decimal Amount);

/// <summary>An instrument to be issued, or one received from outside of the platform (下达或登记指标文).</summary>
internal sealed record InstrumentRequest(InstrumentHeading Heading, bool FromOutside, IReadOnlyList<InstrumentLineView> Lines);

/// <summary>An instrument as the API shows it; of lines only those that the reader may see.</summary>
internal sealed record InstrumentView(
    Guid Id, Guid YearId, Guid? IssuerId, string Number, string Title, DateOnly Date, string Issuer, string Recipient, FundsSource Source, string TagCode, string TagName,
    BatchKind BatchKind, string Batch, decimal Total, IReadOnlyList<InstrumentLineView> Lines)
{
    internal static InstrumentView Of(InstrumentPaper i) => new(
        i.Id, i.YearId, i.IssuerId, i.Number.ToString(), i.Title, i.Date, i.Issuer, i.Recipient, i.Source, i.TagCode, i.TagName, i.BatchKind, i.Batch,
        i.Entries.Sum(static e => e.Amount), [.. i.Entries.Select(static e => new InstrumentLineView(e.ToId, e.Amount))]);
}

/// <summary>An instrument in a list (指标文清单项): <paramref name="Lines"/> and <paramref name="Total"/> are of what the reader may see.</summary>
internal sealed record InstrumentRow(
    Guid Id, Guid YearId, Guid? IssuerId, string Number, string Title, DateOnly Date, string Issuer, string Recipient, FundsSource Source, string TagCode, string TagName,
    BatchKind BatchKind, string Batch, decimal Total, int Lines)
{
    internal static InstrumentRow Of(InstrumentPaper i, (decimal Total, int Lines) seen) => new(
        i.Id, i.YearId, i.IssuerId, i.Number.ToString(), i.Title, i.Date, i.Issuer, i.Recipient, i.Source, i.TagCode, i.TagName, i.BatchKind, i.Batch, seen.Total, seen.Lines);
}

/// <summary>An account of money (资金账户), 万元.</summary>
internal sealed record MoneyAccountView(Guid OrganisationId, FundsSource Source, string TagCode, decimal Received, decimal Issued, decimal Kept)
{
    internal static MoneyAccountView Of(MoneyAccount a) => new(a.OrganisationId, a.Source, a.TagCode, a.Received, a.Issued, a.Kept);
}
