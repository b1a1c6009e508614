using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>What should have arrived and what did (资金到位): documents against what the prefectures were given.</summary>
internal static class Arrivals
{
    private const string Centre = "中央";

    /// <summary>Σ of the central documents received; null when there are none.</summary>
    public static Derivation? CentralBudget(TransferMaterial material)
    {
        Derivation[] amounts = [.. material.Submission.Documents.Where(static d => d.Received && d.Source == Centre).Select(static d => d.Amount)];
        return amounts.Length == 0 ? null : Sums.Add("central.received", "中央下达资金合计", amounts);
    }

    /// <summary>Σ of the region's own money over the batches.</summary>
    public static Derivation Regional(TransferMaterial material) =>
        Sums.Add("regional", material.Words.Fiscal + "配套资金", [.. material.Region.Batches.Select(static b => b.Regional)]);
}
