using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SalesFlow.Video.EntityFramework;

namespace SalesFlow.Video.Proofs.Webhooks;

/// <summary>A lean host that receives Zoom's webhooks with everything that belongs to it in production: endpoints, database, workers.</summary>
internal static class WebhookApp
{
    public const string Path = "/api/webhooks/zoom";
    public const string Secret = "secret-token-of-the-proof";

    // Nobody listens there: whoever collects what meetings leave behind waits for as long as the proof runs.
    private static readonly Uri Nowhere = new("https://127.0.0.1:1");
    /// <summary>What everything is sealed with.</summary>
    public static readonly string TokenKey = Convert.ToBase64String(new byte[32]);

    public static WebApplicationBuilder CreateBuilder(Uri? address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        if (address is not null)
            builder.WebHost.UseUrls(address.ToString());
        return builder;
    }

    public static SalesFlowVideoBuilder AddVideo(
        this WebApplicationBuilder builder, ProofDatabase database, Action<VideoDatabaseOptions>? configure = null) => database.Serve(
        builder.Services
            .AddSalesFlowVideo(static options =>
            {
                options.PublicBaseUrl = new Uri("https://crm.example.com");
                options.TokenKeys.Current = "proof";
                options.TokenKeys.Keys["proof"] = TokenKey;
            })
            .AddZoom(static options =>
            {
                options.ClientId = "client-of-the-proof";
                options.ClientSecret = "client-secret-of-the-proof";
                options.WebhookSecretTokens.Add(Secret);
                options.ApiBaseUrl = Nowhere;
                options.OAuthBaseUrl = Nowhere;
            })
            .AddEndpoints(),
        configure);

    /// <summary>Serves until the parent closes the input, or is gone. Each line that the parent sends is answered with a report.</summary>
    public static async Task ServeAsync(WebApplication app, Func<string>? report = null)
    {
        await app.StartAsync();
        Console.WriteLine(NodeProcess.Ready);

        // On a thread of its own: waiting for input holds a thread, and the pool has no more than there are processors at first.
        await Task.Factory.StartNew(() => AnswerParent(report), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await app.StopAsync();
    }

    private static void AnswerParent(Func<string>? report)
    {
        while (Console.ReadLine() is not null)
            Console.WriteLine(report?.Invoke());
    }
}
