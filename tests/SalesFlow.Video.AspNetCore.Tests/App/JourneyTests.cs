using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class JourneyTests
{
    [Fact]
    public async Task With_no_account_anywhere_a_developer_connects_schedules_moves_and_cancels()
    {
        await using var app = await AppHost.StartAsync();
        using var client = app.Client();

        var back = await ConnectAsync(client);
        using var created = await client.PostTextAsync(
            MeetingJson.CreateUrl,
            $$"""{"platform":"zoom","title":"Product demo","start_time":"{{TimeProvider.System.GetUtcNow().AddDays(1):yyyy-MM-dd}}T15:00:00Z","duration_minutes":30}""");
        var meeting = await created.ReadJsonAsync();
        var url = $"{MeetingJson.ListUrl}/{meeting.Text("id")}";
        using var withHostUrl = await client.GetAnswerAsync($"{url}?include=host_url");
        using var moved = await client.PatchTextAsync(url, """{"title":"Second demo","duration_minutes":45}""");
        using var cancelled = await client.DeleteAnswerAsync(url);

        Assert.Equal("/integrations?integration=connected&platform=zoom", back);
        Assert.Equal((HttpStatusCode.Created, "scheduled"), (created.StatusCode, meeting.Text("status")));
        Assert.NotEmpty((await withHostUrl.ReadJsonAsync()).Text("host_url"));
        var afterwards = await moved.ReadJsonAsync();
        Assert.Equal(("Second demo", meeting.Text("join_url")), (afterwards.Text("title"), afterwards.Text("join_url")));
        Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
    }

    /// <summary>Agrees on the consent page, as its form would, and follows the way back.</summary>
    private static async Task<string> ConnectAsync(HttpClient client)
    {
        using var begun = await client.GetAnswerAsync("/api/integrations/zoom/authorize");
        var consentPage = begun.Headers.Location!;
        var fields = QueryHelpers.ParseQuery(consentPage.Query).ToDictionary(field => field.Key, field => field.Value.ToString());
        fields["account"] = Account.Seller.Email;
        fields["decision"] = "allow";
        using var form = new FormUrlEncodedContent(fields);
        using var agreed = await client.PostAsync(new Uri(consentPage.GetLeftPart(UriPartial.Path)), form, TestContext.Current.CancellationToken);

        // It leads to the configured address, port 8000; the app of this test listens elsewhere.
        using var back = await client.GetAnswerAsync(agreed.Headers.Location!.PathAndQuery);
        return back.Headers.Location!.OriginalString;
    }
}
