using Jiheng.Workflow.Definitions;

namespace Jiheng.Platform.Identity;

/// <summary>A role that an account holds in a unit, with the data it reaches (授权).</summary>
/// <param name="Role">The role.</param>
/// <param name="OrganisationId">Where it is held; null for whoever runs the platform.</param>
/// <param name="Path">Path of that unit.</param>
/// <param name="Scope">Whose data it reaches.</param>
/// <param name="Paths">The paths of the units named, when the scope is <see cref="DataScope.Custom"/>.</param>
public sealed record Grant(Role Role, Guid? OrganisationId, string Path, DataScope Scope, IReadOnlyList<string> Paths)
{
    /// <summary>What whoever runs the platform holds.</summary>
    public static readonly Grant Platform = new(Role.Administrator, null, "", DataScope.All, []);

    /// <summary>The paths below which it reaches everything.</summary>
    internal IReadOnlyList<string> Roots => Scope switch
    {
        DataScope.All => [""],
        DataScope.OwnAndBelow => [Path],
        DataScope.Custom => Paths,
        _ => [],
    };

    /// <summary>Whether it reaches everything of the unit with this path.</summary>
    internal bool Reaches(string path) => Roots.Any(r => path.StartsWith(r, StringComparison.Ordinal)) || (Scope == DataScope.Own && path == Path);
}
