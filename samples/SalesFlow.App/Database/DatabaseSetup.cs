using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesFlow.App.Configuration;
using SalesFlow.App.Security;
using SalesFlow.Video.Integrations;

namespace SalesFlow.App.Database;

/// <summary>One database for everything: SQLite beside the app, or PostgreSQL when the connection string says so.</summary>
internal static class DatabaseSetup
{
    // SQLite keeps a log and an index of it beside the file, or a journal.
    private static readonly string[] SqliteEndings = ["", "-wal", "-shm", "-journal"];

    /// <summary>Chooses the database by <c>ConnectionStrings:SalesFlow</c>: <c>Data Source=…</c> for SQLite, <c>Host=…</c> for PostgreSQL.</summary>
    public static void AddDatabase(this WebApplicationBuilder builder, SalesFlowVideoBuilder video)
    {
        var connectionString = builder.Configuration.GetConnectionString("SalesFlow");
        if (connectionString is not null && connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            video.UsePostgresStores(connectionString, static options => options.MigrateOnStart = true);
            AddContext<PostgresAppDbContext>(builder.Services, options => PostgresAppDbContext.Configure(options, connectionString));
        }
        else
        {
            var file = SqliteFile(connectionString, builder);
            video.UseSqliteStores(file, static options => options.MigrateOnStart = true);
            AddContext<SqliteAppDbContext>(builder.Services, options => SqliteAppDbContext.Configure(options, file));
        }
    }

    private static void AddContext<TContext>(IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : AppDbContext
    {
        services.AddDbContext<TContext>(configure);
        services.AddScoped<AppDbContext>(static provider => provider.GetRequiredService<TContext>());
        services.AddDataProtection().SetApplicationName("SalesFlow.App").PersistKeysToDbContext<TContext>();
        services.AddOptions<KeyManagementOptions>().Configure<ITokenProtector>(
            static (options, protector) => options.XmlEncryptor = new TokenKeyEncryptor(protector));
        services.AddScoped<SessionKeys>();
        services.AddHostedService<MigrateApp>();
    }

    private static string SqliteFile(string? connectionString, WebApplicationBuilder builder)
    {
        var file = new SqliteConnectionStringBuilder(connectionString ?? $"Data Source={Path.Combine(AppData.Of(builder.Environment), "salesflow.db")}");
        if (Path.GetDirectoryName(file.DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        foreach (var ending in SqliteEndings)
            builder.Services.AddSingleton(new PrivatePath(file.DataSource + ending));
        return file.ConnectionString;
    }
}
