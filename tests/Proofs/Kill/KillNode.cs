using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesFlow.Video.Events;
using SalesFlow.Video.Proofs.Webhooks;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Proofs.Kill;

/// <summary>One life of the node that is killed.</summary>
internal static class KillNode
{
    public const string Command = "kill-node";

    public static async Task<int> RunAsync(Options options)
    {
        var builder = WebhookApp.CreateBuilder(new Uri(options.Get("--address")));
        using var notebook = new Notebook(options.Get("--calls"));
        builder.Services.AddSingleton(notebook);
        builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(TimeSpan.FromSeconds(options.Get("--ahead", 0))));
        builder.AddVideo(NodeProcess.Database)
            .AddEventConsumer<MeetingStarted, StartedConsumer>()
            .AddEventConsumer<MeetingEnded, EndedConsumer>();
        if (options.Get("--hasty", "no") == "yes")
            BeHasty(builder.Services);

        await using var app = builder.Build();
        app.MapSalesFlowVideo();
        await WebhookApp.ServeAsync(app);
        return 0;
    }

    private static void BeHasty(IServiceCollection services)
    {
        var store = services.Last(static service => service.ServiceType == typeof(IDeliveryStore)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IDeliveryStore>(
            provider => new HastyDeliveryStore((IDeliveryStore)ActivatorUtilities.CreateInstance(provider, store))));
    }
}
