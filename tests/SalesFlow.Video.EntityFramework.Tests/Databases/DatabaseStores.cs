using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using SalesFlow.Video.TestKit.Stores;

namespace SalesFlow.Video.EntityFramework.Tests.Databases;

/// <summary>Stores in one database per test class, migrated once and emptied before each test.</summary>
public abstract class DatabaseStores<TContext> : IStoreHost, IAsyncLifetime
    where TContext : DbContext
{
    private string? _connectionString;

    public abstract TimeSpan Precision { get; }

    /// <summary>How to connect to the database; where there is none, whoever asks is skipped.</summary>
    public string ConnectionString
    {
        get
        {
            RequireServer();
            return _connectionString!;
        }
    }

    protected virtual bool HasServer => true;

    public async ValueTask InitializeAsync()
    {
        if (!HasServer)
            return;

        _connectionString = await CreateDatabaseAsync();
        await using var services = Build(TimeProvider.System);
        await using var context = await OpenAsync(services);
        await context.Database.MigrateAsync();
    }

    public async Task<ServiceProvider> StartAsync(TimeProvider timeProvider)
    {
        var services = Build(timeProvider);
        await using var context = await OpenAsync(services);
        var sql = context.GetService<ISqlGenerationHelper>();
        var deletions = context.Model.GetEntityTypes()
            .Select(type => $"DELETE FROM {sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema())}");
        await context.Database.ExecuteSqlRawAsync(string.Join(';', deletions));
        return services;
    }

    /// <summary>Builds one more node on the same database.</summary>
    public ServiceProvider Build(TimeProvider timeProvider, Action<SalesFlowVideoBuilder>? configure = null)
    {
        var services = new ServiceCollection().AddSingleton(timeProvider);
        var builder = services.AddSalesFlowVideo(_ => { });
        Use(builder, ConnectionString);
        configure?.Invoke(builder);
        return services.BuildServiceProvider(validateScopes: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connectionString is not null)
            await DropDatabaseAsync(_connectionString);
        GC.SuppressFinalize(this);
    }

    protected virtual void RequireServer()
    {
    }

    protected abstract Task<string> CreateDatabaseAsync();

    protected abstract Task DropDatabaseAsync(string connectionString);

    protected abstract void Use(SalesFlowVideoBuilder builder, string connectionString);

    private static Task<TContext> OpenAsync(ServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContextAsync();
}
