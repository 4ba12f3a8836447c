using System.Net;
using System.Text.Json;
using SalesFlow.Video.AspNetCore.Tests.Support;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.AspNetCore.Tests.Integrations;

public sealed class IntegrationTests
{
    [Fact]
    public async Task An_account_is_listed_with_everything_but_its_tokens()
    {
        await using var host = await VideoHost.StartConnectedAsync();

        var list = await ListAsync(host);

        var account = Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal(
            ["id", "platform", "email", "granted_scopes", "missing_scopes", "capabilities", "health", "webhooks", "is_default", "connected_at"],
            account.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("fakemeet", "seller@example.com", "2027-03-01T09:00:00Z"), (account.Text("platform"), account.Text("email"), account.Text("connected_at")));
        Assert.Equal("connected", account.GetProperty("health").Text("state"));
        Assert.Equal(
            (false, "Fake Meet sends nothing here. It is asked instead."),
            (account.GetProperty("webhooks").GetProperty("is_told").GetBoolean(), account.GetProperty("webhooks").Text("reason")));
        Assert.True(account.GetProperty("capabilities").GetProperty("create").GetProperty("available").GetBoolean());
        Assert.DoesNotContain("access-of-", list.GetRawText() + host.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("refresh-token-value", list.GetRawText() + host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_platforms_that_can_be_connected_are_listed_too()
    {
        await using var host = await VideoHost.StartAsync();

        var platform = Assert.Single((await ListAsync(host)).GetProperty("platforms").EnumerateArray());

        Assert.Equal(("fakemeet", "Fake Meet", "fake"), (platform.Text("platform"), platform.Text("display_name"), platform.Text("slug")));
    }

    [Fact]
    public async Task A_missing_scope_is_listed_with_the_reason()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        host.Platform.CreateCapability = Capability.Missing("The scope meeting:write was not granted.", "meeting:write");

        var account = (await ListAsync(host)).GetProperty("items")[0];

        Assert.Equal("meeting:write", Assert.Single(account.GetProperty("missing_scopes").EnumerateArray()).GetString());
        var create = account.GetProperty("capabilities").GetProperty("create");
        Assert.False(create.GetProperty("available").GetBoolean());
        Assert.Equal("The scope meeting:write was not granted.", create.Text("reason"));
    }

    [Theory]
    [InlineData(false, "invalid_grant", "reconnect_required")]
    [InlineData(true, "account_gone", "account_gone")]
    public async Task A_dead_grant_shows_in_the_health(bool isGone, string failure, string code)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        host.Platform.RefreshAnswer = new TokenAnswer.GrantRejected(isGone);
        host.Time.Advance(TimeSpan.FromHours(2));
        using var client = host.ClientOf(VideoHost.Seller);

        // The second time nothing is asked of the platform any more.
        for (var tries = 0; tries < 2; tries++)
        {
            using var answer = await client.PostTextAsync(MeetingJson.CreateUrl, MeetingJson.Good);
            await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, code);
        }

        var health = (await ListAsync(host)).GetProperty("items")[0].GetProperty("health");
        Assert.Equal(("reconnect_required", failure), (health.Text("state"), health.Text("last_failure")));
        Assert.Equal("2027-03-01T11:00:00Z", health.Text("last_failed_at"));
    }

    [Fact]
    public async Task A_connection_that_cannot_be_renewed_says_when_it_ends()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        host.Platform.ExchangeAnswer = new TokenAnswer.Granted(new TokenGrant
        {
            AccessToken = new Secret("access-of-account-2"),
            ExpiresIn = TimeSpan.FromMinutes(90),
        });
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.ConnectAsync(VideoHost.Seller, "account-2");

        var items = (await ListAsync(host)).GetProperty("items");

        Assert.Equal(
            [null, "2027-03-01T10:31:00Z"],
            items.EnumerateArray().Select(static account => account.GetProperty("health").GetProperty("ends_at").GetString()));
    }

    [Fact]
    public async Task Accounts_of_other_owners_are_not_listed()
    {
        await using var host = await VideoHost.StartConnectedAsync();

        var list = await ListAsync(host, VideoHost.OtherSeller);

        Assert.Equal(0, list.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task A_platform_is_disconnected_as_a_whole_and_again(string method)
    {
        await using var host = await VideoHost.StartConnectedAsync();
        await host.ConnectAsync(VideoHost.Seller, "account-2");

        using var first = await SendAsync(host, VideoHost.Seller, method, "/api/integrations/fake/disconnect");
        using var second = await SendAsync(host, VideoHost.Seller, method, "/api/integrations/fake/disconnect");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.StatusCode, second.StatusCode));
        Assert.Equal(0, (await ListAsync(host)).GetProperty("items").GetArrayLength());
        Assert.Equal(2, host.Platform.Revocations);
    }

    [Fact]
    public async Task One_account_is_disconnected_by_its_id_and_another_becomes_the_default()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        await host.ConnectAsync(VideoHost.Seller, "account-2");
        var items = (await ListAsync(host)).GetProperty("items");
        var (first, second) = (items[0].Text("id"), items[1].Text("id"));

        using var answer = await SendAsync(host, VideoHost.Seller, "DELETE", $"/api/integrations/fake/disconnect?integration_id={first}");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var left = Assert.Single((await ListAsync(host)).GetProperty("items").EnumerateArray());
        Assert.Equal((second, true), (left.Text("id"), left.GetProperty("is_default").GetBoolean()));
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task An_id_that_is_not_found_disconnects_nothing(string id)
    {
        await using var host = await VideoHost.StartConnectedAsync();

        using var answer = await SendAsync(host, VideoHost.Seller, "DELETE", $"/api/integrations/fake/disconnect?integration_id={id}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "integration_not_found");
        Assert.Equal(1, (await ListAsync(host)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_default_account_can_be_chosen()
    {
        await using var host = await VideoHost.StartConnectedAsync();
        await host.ConnectAsync(VideoHost.Seller, "account-2");
        var second = (await ListAsync(host)).GetProperty("items")[1].Text("id");

        using var answer = await SendAsync(host, VideoHost.Seller, "POST", $"/api/integrations/{second}/default");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var accounts = (await ListAsync(host)).GetProperty("items");
        Assert.Equal((false, true), (accounts[0].GetProperty("is_default").GetBoolean(), accounts[1].GetProperty("is_default").GetBoolean()));
    }

    [Fact]
    public async Task Another_owners_account_is_neither_disconnected_nor_made_the_default()
    {
        await using var host = await VideoHost.StartConnectedAsync(options => options.SeesOwner = static (_, _) => true);
        var id = (await ListAsync(host)).GetProperty("items")[0].Text("id");

        using var disconnected = await SendAsync(host, VideoHost.OtherSeller, "DELETE", $"/api/integrations/fake/disconnect?integration_id={id}");
        using var chosen = await SendAsync(host, VideoHost.OtherSeller, "POST", $"/api/integrations/{id}/default");

        await disconnected.ShouldBeProblemAsync(HttpStatusCode.NotFound, "integration_not_found");
        await chosen.ShouldBeProblemAsync(HttpStatusCode.NotFound, "integration_not_found");
        Assert.Equal(1, (await ListAsync(host)).GetProperty("items").GetArrayLength());
    }

    private static async Task<JsonElement> ListAsync(VideoHost host, string owner = VideoHost.Seller)
    {
        using var answer = await SendAsync(host, owner, "GET", "/api/integrations/list");
        return await answer.ReadJsonAsync();
    }

    private static async Task<HttpResponseMessage> SendAsync(VideoHost host, string owner, string method, string url)
    {
        using var client = host.ClientOf(owner);
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
