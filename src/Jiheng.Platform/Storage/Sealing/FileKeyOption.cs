using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Platform.Storage.Sealing;

/// <summary>Carries the key of files with the options of a context (随数据库设置的文件密钥).</summary>
internal sealed class FileKeyOption(FileKey key) : IDbContextOptionsExtension
{
    internal FileKey Key => key;

    public DbContextOptionsExtensionInfo Info => new NoServices(this);

    public void ApplyServices(IServiceCollection services)
    {
        // It changes nothing in how the context works.
    }

    public void Validate(IDbContextOptions options)
    {
        // Read when it is needed.
    }

    private sealed class NoServices(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is NoServices;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
            // The key is nobody's business.
        }
    }
}
