namespace Jiheng.Platform.Identity;

/// <summary>What belongs to a unit (属于单位的记录), and is seen by whose data scope reaches it.</summary>
public interface IOwned
{
    /// <summary>The unit.</summary>
    Guid OrganisationId { get; }
}

/// <summary>What one person prepared (有填报人的记录): seen also by a scope that reaches only one's own work.</summary>
public interface IPrepared : IOwned
{
    /// <summary>The account; null for what the platform made.</summary>
    Guid? PreparedById { get; }
}
