using System.Xml.Linq;
using Jiheng.Platform.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Platform.Identity;

/// <summary>Keeps the keys of data protection in the database (密钥存储).</summary>
internal sealed class KeyStore(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<JihengDb>().ServerKeys.AsNoTracking().Where(static k => !k.Name.StartsWith(ServerKey.Rows) && k.Name != ServerKey.Files).Select(static k => k.Content).AsEnumerable().Select(static c => XElement.Parse(c))];
    }

    // Data protection asks without awaiting; it does so once in ninety days.
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<JihengDb>();
        db.Add(new ServerKey { Id = Guid.CreateVersion7(), Name = friendlyName, Content = element.ToString(SaveOptions.DisableFormatting) });
        Task.Run(() => db.SaveChangesAsync()).GetAwaiter().GetResult();
    }
}
