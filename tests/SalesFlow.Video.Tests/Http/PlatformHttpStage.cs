using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using SalesFlow.Video.Http;

namespace SalesFlow.Video.Tests.Http;

/// <summary>A registered platform client, with retries that do not wait.</summary>
internal sealed class PlatformHttpStage : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 30, 0, TimeSpan.Zero);

    private const string ClientName = "platform";

    private readonly ServiceProvider _services;

    public PlatformHttpStage(Action<HttpStandardResilienceOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FrozenClock(Now));
        services.AddPlatformHttpClient(ClientName);
        services.PostConfigure<HttpStandardResilienceOptions>($"{ClientName}-standard", options =>
        {
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
            configure?.Invoke(options);
        });
        _services = services.BuildServiceProvider();
    }

    public HttpClient CreateClient() => _services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName);

    /// <summary>Sends a request; a write has a body unless it is to have none.</summary>
    public async Task<HttpResponseMessage> SendAsync(string method, Uri address, bool hasBody = true)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), address)
        {
            Content = hasBody && method != "GET" ? new StringContent("{}") : null,
        };
        return await client.SendToPlatformAsync(request, MeetingPlatform.Zoom, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _services.Dispose();
}
