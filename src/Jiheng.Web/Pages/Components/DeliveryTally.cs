using Jiheng.Platform.Completeness;

namespace Jiheng.Web.Pages.Components;

/// <summary>Who has reported, counted by kind (报送计数).</summary>
internal static class DeliveryTally
{
    /// <summary>How many there are of each kind, which add up to those that owe; nothing where none does.</summary>
    internal static IReadOnlyList<TallyPart> Of(IReadOnlyList<UnitDelivery> owed)
    {
        if (owed.Count == 0) return [];
        TallyPart Part(Delivery delivery) => new(StateWord.Of(delivery).Word, owed.Count(u => u.Delivery == delivery), StateWord.Of(delivery).Kind);
        return [new("应报", owed.Count), Part(Delivery.InTime), Part(Delivery.Late), Part(Delivery.Returned), Part(Delivery.Pending), Part(Delivery.Missing)];
    }
}
