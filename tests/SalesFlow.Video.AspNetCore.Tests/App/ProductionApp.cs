using Microsoft.Extensions.Hosting;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

/// <summary>One app outside Development that anybody may register with, behind a proxy on this machine, with a user.</summary>
public sealed class ProductionApp : IAsyncLifetime
{
    public const string Email = "seller@example.test";
    public const string Password = "a sentence to remember";

    private AppHost _host = null!;

    internal AppHost Host => _host;

    /// <summary>The user's bearer token.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The cookie of the user's session.</summary>
    public string Cookie { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _host = await AppHost.StartAsync(Environments.Production, static builder => builder
            .UseSetting("Accounts:AllowRegistration", "true")
            .UseSetting("ReverseProxy:KnownProxies:0", "127.0.0.1")
            .UseSetting("ReverseProxy:KnownProxies:1", "::1"));
        using var client = Client();
        const string Credentials = $$"""{"email":"{{Email}}","password":"{{Password}}"}""";
        using var made = await client.PostTextAsync("/api/account/register", Credentials);
        using var pair = await client.PostTextAsync("/api/account/login", Credentials);
        using var session = await client.PostTextAsync("/api/account/login?useCookies=true", Credentials);
        Token = (await pair.ReadJsonAsync()).Text("accessToken");
        Cookie = Assert.Single(session.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    /// <summary>A client that the proxy says to come from an address by HTTPS.</summary>
    public HttpClient Client(string address = "192.0.2.1")
    {
        var client = _host.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
