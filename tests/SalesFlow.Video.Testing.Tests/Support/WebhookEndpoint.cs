using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Support;

/// <summary>An application's webhook endpoint. Answers 200 unless told otherwise; a status of 0 means never to answer.</summary>
public sealed class WebhookEndpoint : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _application;
    private readonly Channel<ReceivedWebhook> _deliveries = Channel.CreateUnbounded<ReceivedWebhook>();
    private readonly ConcurrentQueue<int> _statuses = [];
    private int _validations;

    private WebhookEndpoint(WebApplication application) => _application = application;

    public Uri Url => new(_application.Urls.Single() + "/webhooks/zoom");

    /// <summary>
    /// Which events the test is about. The others are accepted and forgotten; they use up no scripted status. At first starts, ends and
    /// removals of the app.
    /// </summary>
    public Func<string, bool> IsAbout { get; set; } = name => name is "meeting.started" or "meeting.ended" or "app_deauthorized";

    /// <summary>Whether the endpoint knows the secret token when its URL is validated.</summary>
    public bool ProvesItself { get; set; } = true;

    public int Validations => Volatile.Read(ref _validations);

    public int WaitingDeliveries => _deliveries.Reader.Count;

    public static async Task<WebhookEndpoint> StartAsync(params int[] statuses)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var endpoint = new WebhookEndpoint(builder.Build());
        Array.ForEach(statuses, endpoint._statuses.Enqueue);
        endpoint._application.Run(endpoint.ReceiveAsync);
        await endpoint._application.StartAsync(TestContext.Current.CancellationToken);
        return endpoint;
    }

    /// <summary>Makes this the webhook URL of the demo app.</summary>
    public void Connect(PlatformSimulatorOptions options)
    {
        options.Zoom.Apps.Clear();
        options.Zoom.Apps.Add(ZoomApp.Demo with { WebhookUrl = Url });
    }

    /// <summary>Waits for a delivery, which has to be as Zoom has it.</summary>
    public async Task<ReceivedWebhook> NextAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var received = await _deliveries.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Patience, cancellationToken);
        ZoomSchema.Check(received.Event, received.Json);
        return received;
    }

    /// <summary>Waits for so many deliveries, in the order of their arrival.</summary>
    public async Task<IReadOnlyList<ReceivedWebhook>> NextAsync(int count)
    {
        var received = new List<ReceivedWebhook>();
        while (received.Count < count)
            received.Add(await NextAsync());

        return received;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var received = new ReceivedWebhook(buffer.ToArray(), headers);

        if (received.Event == "endpoint.url_validation")
        {
            Interlocked.Increment(ref _validations);
            await AnswerValidationAsync(context, received);
            return;
        }

        if (!IsAbout(received.Event))
            return;

        var status = _statuses.TryDequeue(out var scripted) ? scripted : 200;
        _deliveries.Writer.TryWrite(received);
        if (status == 0)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        context.Response.StatusCode = status;
    }

    private Task AnswerValidationAsync(HttpContext context, ReceivedWebhook received)
    {
        var plainToken = (string)received.Json["payload"]!["plainToken"]!;
        var secret = ProvesItself && received.IsSignedWith(ZoomApp.DemoWebhookSecretToken) ? ZoomApp.DemoWebhookSecretToken : "another secret";
        var encrypted = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(plainToken)));
        return context.Response.WriteAsJsonAsync(new { plainToken, encryptedToken = encrypted }, context.RequestAborted);
    }
}
