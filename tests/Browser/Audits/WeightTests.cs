using System.Collections.Concurrent;
using Microsoft.Playwright;
using SalesFlow.App.Browser.Support;

namespace SalesFlow.App.Browser.Audits;

/// <summary>What a first visit costs.</summary>
public sealed class WeightTests(Chromium chromium, DemoApp demo)
{
    private const int MostBytes = 150 * 1024;

    [Theory]
    [InlineData("/meetings")]
    [InlineData("/meetings?view=past")]
    [InlineData("/sign-in")]
    public async Task A_first_visit_is_light(string path)
    {
        await using var visit = await demo.VisitAsync(chromium, Look.Desk with { IsPhone = true });
        ConcurrentQueue<IRequest> finished = [];
        visit.Page.RequestFinished += (_, request) => finished.Enqueue(request);

        await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        // A page whose times are read in another zone is asked for again, with parts that a published app has let the browser keep.
        var sizes = await Task.WhenAll(finished.DistinctBy(static request => request.Url).Select(static request => request.SizesAsync()));
        var bytes = sizes.Sum(static size => size.ResponseHeadersSize + size.ResponseBodySize);

        Assert.InRange(bytes, 1, MostBytes);
    }
}
