namespace Jiheng.Platform.Identity;

/// <summary>What belongs to a unit (属于单位的记录), and is seen by whoever sees the unit.</summary>
public interface IOwned
{
    /// <summary>The unit.</summary>
    Guid OrganisationId { get; }
}
