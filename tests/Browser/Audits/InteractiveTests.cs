using SalesFlow.App.Browser.Support;

namespace SalesFlow.App.Browser.Audits;

/// <summary>How long a page takes until it can be used, against a page of the same host with next to nothing on it, loaded in turns.</summary>
/// <remarks>A measurement, which says something only on a machine that does nothing else: <c>eng/prove.sh interactive</c> runs it.</remarks>
[Trait("kind", "measurement")]
public sealed class InteractiveTests(Chromium chromium, DemoApp demo)
{
    private const double MostRatio = 1.5;
    private const int Rounds = 11;
    private const int WarmUp = 2;
    private const string NearlyEmpty = "/error";

    // Modules have run by then: every key, dialog and form works.
    private const string UntilUsable = "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";

    [Theory]
    [InlineData("/meetings")]
    [InlineData("/meetings?view=past")]
    public async Task A_page_can_be_used_nearly_as_soon_as_an_empty_one(string path)
    {
        await using var visit = await demo.VisitAsync(chromium, Look.Desk);
        List<double> times = [];
        List<double> floor = [];
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            floor.Add(await MeasureAsync(visit, NearlyEmpty));
            times.Add(await MeasureAsync(visit, path));
        }

        var ratio = MedianOf(times) / MedianOf(floor);

        var result = $"{path} {MedianOf(times):0} ms against {MedianOf(floor):0} ms: {ratio:0.00} times";
        TestContext.Current.TestOutputHelper!.WriteLine(result);
        Assert.True(ratio <= MostRatio, result);
    }

    private static async Task<double> MeasureAsync(Visit visit, string path)
    {
        await visit.Page.GotoAsync(path);
        return await visit.Page.EvaluateAsync<double>(UntilUsable);
    }

    private static double MedianOf(List<double> values) => values.Skip(WarmUp).Order().ElementAt(Rounds / 2);
}
