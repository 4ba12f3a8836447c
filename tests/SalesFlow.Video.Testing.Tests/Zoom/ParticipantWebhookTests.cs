using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;
using SalesFlow.Video.Testing.Tests.Support;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Tests.Zoom;

public sealed class ParticipantWebhookTests
{
    [Fact]
    public async Task People_come_with_the_start_and_go_with_the_end()
    {
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero, configure: endpoint.Connect);

        var told = await endpoint.NextAsync(6);

        Assert.Equal(
            [
                "meeting.started", "meeting.participant_joined", "meeting.participant_joined",
                "meeting.participant_left", "meeting.participant_left", "meeting.ended",
            ],
            told.Select(delivery => delivery.Event));
        Assert.Equal(["Demo Seller", "Buyer"], told.Skip(1).Take(2).Select(delivery => (string)Participant(delivery)["user_name"]!));
        Assert.All(told, delivery => Assert.Equal(call.Instance.Id, (string?)delivery.Meeting["uuid"]));
        Assert.Equal("2026-11-02T10:00:14Z", (string?)Participant(told[3])["leave_time"]);
        Assert.Contains("Host ended the meeting.", (string?)Participant(told[3])["leave_reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_is_signed_in_has_an_id_and_an_address()
    {
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero, configure: endpoint.Connect);

        var told = await endpoint.NextAsync(3);

        var (host, guest) = (Participant(told[1]), Participant(told[2]));
        Assert.Equal(
            (DemoIds.Seller, DemoIds.Seller, Account.Seller.Email),
            ((string?)host["id"], (string?)host["participant_user_id"], (string?)host["email"]));
        Assert.Equal(("", "", ""), ((string?)guest["id"], (string?)guest["participant_user_id"], (string?)guest["email"]));
        Assert.Equal($"{call.Id}", (string?)told[1].Meeting["id"]);
        Assert.NotEqual((string?)host["user_id"], (string?)guest["user_id"]);
        Assert.NotEqual((string?)host["participant_uuid"], (string?)guest["participant_uuid"]);
    }

    [Fact]
    public async Task Every_session_is_told_at_its_times()
    {
        var comesTwice = new Attendee { Name = "Buyer", Sessions = [Session(2, 5), Session(8, null)] };
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(
            TimeSpan.Zero, HeldCall.Among([comesTwice]), endpoint.Connect);

        var told = (await endpoint.NextAsync(6)).Skip(1).Take(4).ToList();

        var times = told.Select(delivery => (delivery.Event[20..], (string?)(Participant(delivery)["join_time"] ?? Participant(delivery)["leave_time"])));
        Assert.Equal(
            [
                ("joined", "2026-11-02T10:00:02Z"), ("left", "2026-11-02T10:00:05Z"),
                ("joined", "2026-11-02T10:00:08Z"), ("left", "2026-11-02T10:00:14Z"),
            ],
            times);
        Assert.Equal(HeldCall.Start.AddSeconds(5).ToUnixTimeMilliseconds(), (long)told[1].Json["event_ts"]!);
        Assert.Single(told.Select(delivery => (string)Participant(delivery)["user_id"]!).Distinct());
        Assert.Equal(2, told.Select(delivery => (string)Participant(delivery)["participant_uuid"]!).Distinct().Count());
    }

    [Fact]
    public async Task Who_would_have_come_after_the_end_never_comes()
    {
        var late = new Attendee { Name = "Late", Sessions = [Session(10, null)] };
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.PlanAsync(HeldCall.Among([late]), endpoint.Connect);
        await call.Zoom.StartMeetingAsync(call.Id);
        call.Advance(5);
        await call.Zoom.EndMeetingAsync(call.Id);

        call.Advance(60);

        Assert.Equal(["meeting.started", "meeting.ended"], (await endpoint.NextAsync(2)).Select(delivery => delivery.Event));
        Assert.Empty(call.Instance.Attendees);
    }

    [Fact]
    public async Task An_app_without_the_scope_does_not_hear_of_them()
    {
        await using var endpoint = await StartAsync();
        await using var call = await HeldCall.HoldAsync(TimeSpan.Zero, configure: options =>
        {
            endpoint.Connect(options);
            options.Zoom.Apps[0] = options.Zoom.Apps[0] with
            {
                Scopes = [.. ZoomApp.Demo.Scopes.Where(scope => scope != "meeting:read:participant")],
            };
        });

        Assert.Equal(["meeting.started", "meeting.ended"], (await endpoint.NextAsync(2)).Select(delivery => delivery.Event));
    }

    private static async Task<WebhookEndpoint> StartAsync()
    {
        var endpoint = await WebhookEndpoint.StartAsync();
        endpoint.IsAbout = name => name is "meeting.started" or "meeting.ended" || name.StartsWith("meeting.participant", StringComparison.Ordinal);
        return endpoint;
    }

    private static System.Text.Json.Nodes.JsonNode Participant(ReceivedWebhook delivery) => delivery.Meeting["participant"]!;

    private static Session Session(double join, double? leave) =>
        new(TimeSpan.FromSeconds(join), leave is null ? null : TimeSpan.FromSeconds(leave.Value));
}
