namespace Jiheng.Domain.Regions;

/// <summary>The rank of a place in the fiscal hierarchy (行政级别).</summary>
public enum RegionLevel
{
    /// <summary>Province, autonomous region or municipality (省级).</summary>
    Province,

    /// <summary>Prefecture, prefecture-level city, autonomous prefecture (地级；地州市).</summary>
    Prefecture,

    /// <summary>County, county-level city, district (县级；县市区).</summary>
    County,

    /// <summary>City of the Xinjiang Production and Construction Corps (兵团城市), directly under the region.</summary>
    XpccCity,

    /// <summary>
    /// A unit that gets money but is no administrative division (非行政单位): a development zone, the prefecture's own
    /// level (地本级), or the heading under which GB/T 2260 lists counties governed directly by the province.
    /// </summary>
    NonAdministrative,
}
