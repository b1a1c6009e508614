using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiheng.Platform.Storage;

/// <summary>
/// A query that is put together once for each kind of database (预编译查询), and not at every request: what each request asks costs
/// more to be put together than to be answered. Only queries of a fixed form can be kept; what depends on a person's scope cannot.
/// </summary>
/// <param name="compile">Makes it, by EF.CompileAsyncQuery.</param>
public sealed class KeptQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    /// <summary>The query for the database of a context.</summary>
    public TQuery In(JihengDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return compiled.GetValue(db.Model, _ => compile());
    }
}
