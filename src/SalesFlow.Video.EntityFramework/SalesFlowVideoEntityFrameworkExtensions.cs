using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.EntityFramework;
using SalesFlow.Video.EntityFramework.Stores;
using SalesFlow.Video.EntityFramework.Stores.Analyses;
using SalesFlow.Video.EntityFramework.Stores.Deliveries;
using SalesFlow.Video.EntityFramework.Stores.Jobs;
using SalesFlow.Video.EntityFramework.Stores.Occurrences;
using SalesFlow.Video.Events;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps everything of SalesFlow.Video in a database instead of in memory.</summary>
public static class SalesFlowVideoEntityFrameworkExtensions
{
    /// <summary>Keeps the rows in an application's own context, whose model calls <c>AddSalesFlowVideo()</c>.</summary>
    /// <remarks>
    /// Each store method uses a context and a transaction of its own: from the registered <see cref="IDbContextFactory{TContext}"/>,
    /// or else, when only <c>AddDbContext</c> was called, made in a scope of its own. The application's instances, their changes and
    /// their transactions are never touched.
    /// </remarks>
    /// <typeparam name="TContext">The context, on SQLite or PostgreSQL.</typeparam>
    public static SalesFlowVideoBuilder UseEntityFrameworkStores<TContext>(this SalesFlowVideoBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IContextSource, ContextSource<TContext>>());
        builder.Services.TryAddSingleton<VideoDatabase>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IIntegrationStore, DatabaseIntegrationStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<ITokenStore, DatabaseTokenStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IOAuthStateStore, DatabaseOAuthStateStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IMeetingStore, DatabaseMeetingStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IOccurrenceStore, DatabaseOccurrenceStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IAnalysisStore, DatabaseAnalysisStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IMeetingResultStore, DatabaseMeetingResultStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IEventStore, DatabaseEventStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IJobStore, DatabaseJobStore>());
        builder.Services.TryAddSingleton<SqliteAppend>();
        builder.Services.TryAddSingleton<PostgresAppend>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IDeliveryStore, DatabaseDeliveryStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IWebhookSubscriptionStore, DatabaseWebhookSubscriptionStore>());
        builder.Services.AddHostedService<RewriteEarlierRows>();
        return builder;
    }

    /// <summary>Keeps the rows in a SQLite file, such as <c>Data Source=salesflow.db</c>, in a context of our own.</summary>
    public static SalesFlowVideoBuilder UseSqliteStores(
        this SalesFlowVideoBuilder builder, string connectionString, Action<VideoDatabaseOptions>? configure = null) =>
        UseOwnContext<SqliteVideoDbContext>(builder, connectionString, configure, SqliteVideoDbContext.Configure);

    /// <summary>Keeps the rows in PostgreSQL, in a context of our own.</summary>
    public static SalesFlowVideoBuilder UsePostgresStores(
        this SalesFlowVideoBuilder builder, string connectionString, Action<VideoDatabaseOptions>? configure = null) =>
        UseOwnContext<PostgresVideoDbContext>(builder, connectionString, configure, PostgresVideoDbContext.Configure);

    private static SalesFlowVideoBuilder UseOwnContext<TContext>(
        SalesFlowVideoBuilder builder, string connectionString, Action<VideoDatabaseOptions>? configure,
        Action<DbContextOptionsBuilder, string> useProvider)
        where TContext : VideoDbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var options = new VideoDatabaseOptions();
        configure?.Invoke(options);

        builder.Services.AddPooledDbContextFactory<TContext>(context =>
        {
            useProvider(context, connectionString);
            options.ConfigureContext?.Invoke(context);
        });
        if (options.MigrateOnStart)
            builder.Services.AddHostedService<MigrateOnStart<TContext>>();
        return builder.UseEntityFrameworkStores<TContext>();
    }
}
