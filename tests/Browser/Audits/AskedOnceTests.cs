using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using SalesFlow.App.Browser.Support;

namespace SalesFlow.App.Browser.Audits;

/// <summary>With the app's service worker at work a server is asked for each page once: the answer of a platform to a consent is good for one time only.</summary>
public sealed class AskedOnceTests(Chromium chromium, DemoApp demo)
{
    private const string Registers = "<!doctype html><link rel=icon href=data:,><script>navigator.serviceWorker.register('/sw.js?v=1')</script>";

    [Theory]
    [InlineData("/api/integrations/zoom/callback")]
    [InlineData("/meetings")]
    public async Task A_page_is_asked_for_once(string path)
    {
        ConcurrentQueue<string> asked = [];
        await using var server = await StartServerAsync(asked);
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = server.Urls.Single() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await Visit.WaitForServiceWorkerAsync(page);

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Single(asked, path);
    }

    // Counts what arrives, which no event of the page tells: the browser may ask ahead of the worker.
    private async Task<WebApplication> StartServerAsync(ConcurrentQueue<string> asked)
    {
        var worker = await demo.App.Api.GetStringAsync("/sw.js", TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(context =>
        {
            asked.Enqueue(context.Request.Path);
            var isWorker = context.Request.Path == "/sw.js";
            context.Response.ContentType = isWorker ? "text/javascript" : "text/html";
            return context.Response.WriteAsync(isWorker ? worker : Registers);
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
