using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

/// <summary>What a request leaves out is as the account has it: whoever relies on another default gets another meeting.</summary>
public sealed class AccountDefaultsTests
{
    private const string Bare = """{"topic":"Demo","start_time":"2026-11-03T14:00:00Z","duration":45}""";

    private static readonly ZoomAccountDefaults Surprising = new()
    {
        UsesPersonalMeetingId = true,
        AutoRecording = "cloud",
        RequiresSignIn = true,
        LetsGuestsIn = true,
        RequiresRegistration = true,
    };

    [Theory]
    [InlineData("use_pmi", "true", "false")]
    [InlineData("auto_recording", "\"cloud\"", "\"none\"")]
    [InlineData("meeting_authentication", "true", "false")]
    [InlineData("join_before_host", "true", "false")]
    [InlineData("waiting_room", "false", "true")]
    [InlineData("approval_type", "1", "2")]
    public async Task What_is_left_out_is_the_accounts_and_what_is_said_holds(string setting, string ofAccount, string said)
    {
        await using var zoom = await StartAsync(Surprising);
        var (token, _) = await zoom.ConnectAsync();

        var silent = await zoom.CreateAsync(token, Bare);
        var clear = await zoom.CreateAsync(token, Bare[..^1] + $$""","settings":{"{{setting}}":{{said}}} }""");

        Assert.Equal(ofAccount, silent.Json["settings"]![setting]!.ToJsonString());
        Assert.Equal(said, clear.Json["settings"]![setting]!.ToJsonString());
    }

    [Fact]
    public async Task In_a_personal_room_every_meeting_has_the_same_number()
    {
        await using var zoom = await StartAsync(new() { UsesPersonalMeetingId = true });
        var (token, _) = await zoom.ConnectAsync();

        var first = await zoom.CreateMeetingAsync(token);
        var second = await zoom.CreateMeetingAsync(token);
        var own = (long)(await zoom.CreateAsync(token, """{"topic":"Demo","settings":{"use_pmi":false}}""")).Json["id"]!;

        Assert.Equal((DemoIds.SellerRoom, first), (first, second));
        Assert.NotEqual(first, own);
        Assert.Equal(2, zoom.Simulator.Meetings.List().Count);
        Assert.Equal(3018, (await zoom.CallAsync(HttpMethod.Delete, $"/meetings/{first}", token)).Code);
    }

    [Fact]
    public async Task What_is_encrypted_from_end_to_end_is_not_recorded()
    {
        await using var zoom = await StartAsync(new() { EncryptsEndToEnd = true });
        var (token, _) = await zoom.ConnectAsync();

        var silent = await zoom.CreateAsync(token, """{"topic":"Demo","settings":{"auto_recording":"cloud"}}""");
        var clear = await zoom.CreateAsync(
            token, """{"topic":"Demo","settings":{"auto_recording":"cloud","encryption_type":"enhanced_encryption"}}""");

        Assert.Equal(
            ("none", "cloud"), ((string?)silent.Json["settings"]!["auto_recording"], (string?)clear.Json["settings"]!["auto_recording"]));
    }

    [Fact]
    public async Task A_user_who_left_the_account_has_nothing_any_more()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);

        zoom.Simulator.Accounts.Register(Account.Seller with { IsActive = false });
        var gone = await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token);
        zoom.Simulator.Accounts.Register(Account.Seller);
        var back = await zoom.CallAsync(HttpMethod.Get, $"/meetings/{id}", token);

        Assert.Equal((404, 1001), ((int)gone.Status, gone.Code));
        Assert.Equal(200, (int)back.Status);
    }

    [Theory]
    [InlineData("Asia/Manila")]
    [InlineData("Europe/Busingen")]
    [InlineData("America/Ciudad_Juarez")]
    public async Task A_zone_that_Zoom_does_not_offer_is_refused(string zone)
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();

        var answer = await zoom.CreateAsync(token, $$"""{"topic":"Demo","timezone":"{{zone}}"}""");

        Assert.Equal((300, "timezone"), (answer.Code, (string?)answer.Json["errors"]![0]!["field"]));
    }

    [Fact]
    public async Task No_app_changes_or_deletes_what_is_being_held()
    {
        await using var zoom = await ZoomClient.StartAsync();
        var (token, _) = await zoom.ConnectAsync();
        var id = await zoom.CreateMeetingAsync(token);
        await zoom.StartMeetingAsync(id);

        var changed = await zoom.CallAsync(HttpMethod.Patch, $"/meetings/{id}", token, """{"topic":"Later"}""");
        var deleted = await zoom.CallAsync(HttpMethod.Delete, $"/meetings/{id}", token);
        await zoom.EndMeetingAsync(id);
        var after = await zoom.CallAsync(HttpMethod.Delete, $"/meetings/{id}", token);

        Assert.Equal((3000, 3002, 204), (changed.Code, deleted.Code, (int)after.Status));
    }

    private static Task<ZoomClient> StartAsync(ZoomAccountDefaults defaults) =>
        ZoomClient.StartAsync(options => options.Zoom.AccountDefaults[Account.Seller.Id] = defaults);
}
