using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.AspNetCore.Tests.Webhooks;

/// <summary>An application on a real server, with a platform that signs its webhooks.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    public const string Url = "/api/webhooks/fake";

    private readonly WebApplication _application;

    private WebhookHost(WebApplication application, FakeTimeProvider time, LogLines log)
    {
        _application = application;
        Time = time;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
        Store = application.Services.GetRequiredService<FaultyDeliveryStore>();
        Receiver = (SignedMeetReceiver)application.Services.GetRequiredKeyedService<IWebhookReceiver>(FakeMeet.Platform);
    }

    public HttpClient Client { get; }

    public FakeTimeProvider Time { get; }

    public LogLines Log { get; }

    public FaultyDeliveryStore Store { get; }

    public SignedMeetReceiver Receiver { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<WebhookHost> StartAsync(
        Action<WebApplication>? map = null, Action<VideoEndpointOptions>? endpoints = null, Action<IServiceCollection>? services = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton(FakeMeet.Descriptor);
        builder.Services.AddKeyedSingleton<IWebhookReceiver, SignedMeetReceiver>(FakeMeet.Platform);
        builder.Services.AddSalesFlowVideo(options => options.PublicBaseUrl = new Uri("http://localhost")).AddEndpoints(endpoints);
        FaultyDeliveryStore.Register(builder.Services);
        services?.Invoke(builder.Services);

        var application = builder.Build();
        (map ?? (static app => app.MapSalesFlowVideo()))(application);
        await application.StartAsync(Token);
        return new WebhookHost(application, time, log);
    }

    /// <summary>Sends bytes as the platform does, to our route or another one.</summary>
    public Task<HttpResponseMessage> SendAsync(byte[] body, string url = Url) => SendAsync(Sign(body, url));

    public Task<HttpResponseMessage> SendAsync(string body, string url = Url) => SendAsync(Encoding.UTF8.GetBytes(body), url);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request, Token);

    public HttpRequestMessage Sign(byte[] body, string url = Url, TimeSpan age = default)
    {
        var timestamp = (Time.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ByteArrayContent(body),
            Headers = { { SignedMeetReceiver.TimestampHeader, timestamp }, { SignedMeetReceiver.SignatureHeader, SignedMeetReceiver.Sign(body, timestamp) } },
        };
    }

    /// <summary>A connection on which a test writes what no proper client would.</summary>
    public async Task<NetworkStream> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Client.BaseAddress!.Port), Token);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public Task<IReadOnlyList<Delivery>> ListAsync() => Store.ListAsync(new DeliveryQuery(null, null, null, 100_000), Token);

    /// <summary>Waits until a delivery is processed, and returns the bytes that it was read from.</summary>
    public Task<byte[]> ReadBodyAsync(Guid id) => Receiver.WaitForBodyAsync(id, Token);

    public Task StopAsync() => _application.StopAsync(Token);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
