using Jiheng.Domain.Quantities;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Targets;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>What instruments say beside the money of targets (指标文资金提示): a figure with its instruments, that a click takes over.</summary>
/// <param name="Field">The field that it stands beside.</param>
/// <param name="Label">What the field is called.</param>
/// <param name="Brought">What the instruments brought.</param>
/// <param name="Entered">What is in the field; null for nothing.</param>
public sealed record MoneyHint(string Field, string Label, BroughtMoney Brought, decimal? Entered)
{
    private const int MostNamed = 3;

    /// <summary>Whether the field says the same.</summary>
    public bool IsSame => Entered == Brought.Amount;

    /// <summary>What a click puts into the field; nothing where it is there already.</summary>
    public string Value => IsSame ? "" : QuantityFormat.Shortest(Brought.Amount);

    /// <summary>已下达1,000万元（财社〔2024〕1号）.</summary>
    public string Text => $"指标文已下达{QuantityFormat.Shortest(Brought.Amount)}万元（{string.Join('、', Brought.Numbers.Take(MostNamed))}{(Brought.Numbers.Count > MostNamed ? $"等{Brought.Numbers.Count}件" : "")}）";

    /// <summary>What is to be looked at; null where both are the same or nothing is entered.</summary>
    public Finding? Finding => Entered is { } entered && !IsSame ? new(false, $"{Label}填报{QuantityFormat.Shortest(entered)}万元，{Text}，相差{QuantityFormat.Shortest(Math.Abs(entered - Brought.Amount))}万元；请核对。", FieldEditor.IdOf(Field)) : null;

    /// <summary>Those of a unit: 中央资金 and 地方资金, as far as instruments brought any.</summary>
    internal static IEnumerable<MoneyHint> Of(Organisation unit, IssuedMoney money, Func<string, (string Field, string Label, decimal? Entered)> fieldOf)
    {
        foreach (var (what, brought) in new[] { ("central", money.Central(unit)), ("local", money.Local(unit)) })
            if (brought is not null && fieldOf(what) is var (field, label, entered)) yield return new(field, label, brought, entered);
    }
}
