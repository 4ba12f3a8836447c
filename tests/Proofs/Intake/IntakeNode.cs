using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesFlow.Video.EntityFramework;
using SalesFlow.Video.Proofs.Webhooks;

namespace SalesFlow.Video.Proofs.Intake;

/// <summary>The server that is measured.</summary>
internal static class IntakeNode
{
    public const string Command = "intake-node";

    public static async Task<int> RunAsync(Options options)
    {
        var mode = IntakeMode.Find(options.Get("--mode"));
        var builder = WebhookApp.CreateBuilder(new Uri(options.Get("--address")));
        if (mode.HasDatabase)
            builder.AddVideo(NodeProcess.Database, database => Configure(database, mode));
        if (!mode.HasWorkers)
            RemoveWorkers(builder.Services);

        using var listener = new MeterListener();
        var counts = NodeCounts.Listen(listener);
        await using var app = builder.Build();
        if (mode.HasDatabase)
            app.MapSalesFlowVideo();
        else
            app.MapPost(WebhookApp.Path, ReadAsync);

        await WebhookApp.ServeAsync(app, () => JsonSerializer.Serialize(counts()));
        return 0;
    }

    private static void Configure(VideoDatabaseOptions options, IntakeMode mode)
    {
        options.MigrateOnStart = true;
        if (mode == IntakeMode.SqliteNormal)
            options.ConfigureContext = static context => context.AddInterceptors(new NormalSynchronous());
    }

    /// <summary>By name: they are nobody's business outside of the library.</summary>
    private static void RemoveWorkers(IServiceCollection services)
    {
        foreach (var worker in services.Where(static service => service.ImplementationType?.Name is "DispatchDeliveries" or "JobWorker").ToList())
            services.Remove(worker);
        if (services.Any(static service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "JobWorker"))
            throw new InvalidOperationException("The workers are still there.");
    }

    private static async Task ReadAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return;
        }
    }

    private sealed class NormalSynchronous : DbConnectionInterceptor
    {
        private const string Pragma = "PRAGMA synchronous = NORMAL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragma;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragma;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
