using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SalesFlow.Video.Proofs.Refresh;

/// <summary>Stands between the nodes and the platform's OAuth endpoints, and loses some replies to rotations that were carried out.</summary>
internal sealed class LossyTokenEndpoint : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HttpClient _platform = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly ConcurrentDictionary<string, byte> _dropped = new(StringComparer.Ordinal);
    private readonly Uri _target;
    private readonly Random _random = new(4711);
    private int _rotations;

    private LossyTokenEndpoint(Uri target)
    {
        _target = target;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(ForwardAsync);
    }

    /// <summary>Which share of rotations loses its reply; none until a scenario begins.</summary>
    public double LossRate { get; set; }

    public int Rotations => Volatile.Read(ref _rotations);

    public IReadOnlySet<string> Dropped => _dropped.Keys.ToHashSet(StringComparer.Ordinal);

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<LossyTokenEndpoint> StartAsync(Uri target)
    {
        var endpoint = new LossyTokenEndpoint(target);
        await endpoint._application.StartAsync();
        return endpoint;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _platform.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(_target, $"zoom{context.Request.Path}{context.Request.QueryString}"));
        var form = context.Request.ContentLength > 0 || context.Request.ContentType is not null
            ? await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted)
            : null;
        if (form is not null)
            request.Content = new StringContent(form, MediaTypeHeaderValue.Parse(context.Request.ContentType ?? "application/x-www-form-urlencoded"));
        if (context.Request.Headers.Authorization is [{ } authorization, ..])
            request.Headers.TryAddWithoutValidation("Authorization", authorization);

        // With no token: what the platform begins it ends, whoever waits for it.
        using var response = await _platform.SendAsync(request, CancellationToken.None);
        var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
        if (response.IsSuccessStatusCode && form?.Contains("grant_type=refresh_token", StringComparison.Ordinal) == true)
        {
            Interlocked.Increment(ref _rotations);
            if (IsLost())
            {
                _dropped.TryAdd(await WhoseAsync(body), 0);
                context.Abort();
                return;
            }
        }

        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        if (response.Headers.Location is { } location)
            context.Response.Headers.Location = location.ToString();
        await context.Response.WriteAsync(body, CancellationToken.None);
    }

    private bool IsLost()
    {
        lock (_random)
            return _random.NextDouble() < LossRate;
    }

    private async Task<string> WhoseAsync(string reply)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_target, "zoom/v2/users/me"));
        request.Headers.Authorization = new("Bearer", JsonDocument.Parse(reply).RootElement.GetProperty("access_token").GetString());
        using var response = await _platform.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
    }
}
