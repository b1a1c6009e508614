using Jiheng.Workflow.Definitions;

namespace Jiheng.Platform.Identity;

/// <summary>How far a role reaches through an endpoint (权限).</summary>
public enum Reach
{
    /// <summary>Not at all (空白).</summary>
    None,

    /// <summary>What its data scope reaches (范围).</summary>
    Scope,

    /// <summary>What belongs to the unit in which it is held; the rest of its scope can be seen, not changed (本级).</summary>
    Own,

    /// <summary>Only with a data scope over the whole platform (全部).</summary>
    All,

    /// <summary>What the workflow lets this very person do now (流程).</summary>
    Workflow,
}

/// <summary>Who may use one endpoint (接口权限).</summary>
/// <param name="Endpoint">Its name.</param>
/// <param name="Cells">The reach of each role.</param>
/// <param name="Anybody">Whether nobody has to be signed in (任何人).</param>
/// <param name="AnyAccount">Whether it is for everybody who is signed in, whatever his roles (登录).</param>
/// <param name="ByToken">Whether an access token opens it; what guards the account itself wants the person.</param>
public sealed record Permission(string Endpoint, IReadOnlyDictionary<Role, Reach> Cells, bool Anybody, bool AnyAccount, bool ByToken)
{
    /// <summary>What is left of somebody's roles here; null when nothing is.</summary>
    public Access? Narrow(Access access)
    {
        var left = access with { Grants = [.. access.Grants.Where(g => Cells[g.Role] is var reach && reach != Reach.None && (reach != Reach.All || g.Scope == DataScope.All))] };
        return AnyAccount ? access : left.Grants.Count > 0 ? left : null;
    }
}

/// <summary>The declared matrix of endpoints and roles (权限矩阵), from permissions.csv. An endpoint that it does not name does not start.</summary>
public sealed class PermissionMatrix
{
    private const string AnyAccount = "登录";
    private const string Anybody = "任何人";
    private static readonly Dictionary<string, Reach> Words = new(StringComparer.Ordinal)
    {
        [""] = Reach.None, ["范围"] = Reach.Scope, ["本级"] = Reach.Own, ["全部"] = Reach.All, ["流程"] = Reach.Workflow,
    };

    private readonly Dictionary<string, Permission> permissions;

    private PermissionMatrix(Dictionary<string, Permission> permissions) => this.permissions = permissions;

    /// <summary>The matrix of this version.</summary>
    public static PermissionMatrix Declared { get; } = Read();

    /// <summary>All rows, in the order of the file.</summary>
    public IReadOnlyCollection<Permission> All => permissions.Values;

    /// <summary>The row of an endpoint, or null.</summary>
    public Permission? Find(string endpoint) => permissions.GetValueOrDefault(endpoint);

    private static PermissionMatrix Read()
    {
        using var stream = typeof(PermissionMatrix).Assembly.GetManifestResourceStream("Jiheng.Platform.Identity.permissions.csv") ?? throw new InvalidOperationException("permissions.csv is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var heads = lines[0].Split(',');
        var roles = heads[1..^1].Select(static h => Jiheng.Workflow.Definitions.Words.RoleOf(h) ?? throw new InvalidDataException($"permissions.csv: {h} is no role.")).ToArray();
        return new(lines.Skip(1).Select(line => Row(line.Split(','), roles)).ToDictionary(static p => p.Endpoint));
    }

    private static Permission Row(string[] cells, Role[] roles)
    {
        if (cells.Length != roles.Length + 2) throw new InvalidDataException($"permissions.csv: {cells[0]} has {cells.Length} cells.");
        var (anybody, any) = (cells[1..^1].All(static c => c == Anybody), cells[1..^1].All(static c => c == AnyAccount));
        return new(cells[0], roles.Select((r, i) => (r, Reach: any || anybody ? Reach.Scope : Words[cells[i + 1]])).ToDictionary(static c => c.r, static c => c.Reach), anybody, any, cells[^1] == "可");
    }
}
