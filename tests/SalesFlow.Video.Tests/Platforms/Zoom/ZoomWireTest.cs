using System.Text.Json.Nodes;
using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>Gives each test a stage of its own, with a connected integration.</summary>
public abstract class ZoomWireTest : IAsyncLifetime
{
    // base64 of client-id:client-secret
    private protected const string BasicAuthorization = "Basic Y2xpZW50LWlkOmNsaWVudC1zZWNyZXQ=";

    private protected const string MeetingsPath = "/v2/users/me/meetings";
    private protected const string MeetingPath = "/v2/meetings/92674392836";
    private protected const string MeetingNumber = "92674392836";

    private protected const string GoneBody = """{"code":3001,"message":"Meeting does not exist: 92674392836."}""";

    /// <summary>A meeting as Zoom answers it, shortened to what matters and a little more.</summary>
    private protected const string MeetingBody =
        """
        {"uuid":"aDYlohsHRtCd4ii1uC2+hA==","id":92674392836,"host_id":"30R7kT7bTIKSNUFEuH_Qlg","host_email":"seller@example.com",
         "topic":"Demo","type":2,"status":"waiting","start_time":"2026-11-03T14:00:00Z","duration":45,"timezone":"Europe/Berlin",
         "agenda":"Product demo","created_at":"2026-11-01T09:30:02Z",
         "start_url":"https://us02web.zoom.us/s/92674392836?zak=host-key","join_url":"https://us02web.zoom.us/j/92674392836?pwd=abc.1",
         "password":"123456","pre_schedule":false,"settings":{"auto_recording":"cloud","waiting_room":true}}
        """;

    private protected static readonly MeetingDraft Draft = new()
    {
        MeetingId = new MeetingId(Guid.Parse("0199f000-0000-7000-8000-000000000001")),
        Title = "Demo",
        Start = new DateTimeOffset(2026, 11, 3, 15, 0, 0, TimeSpan.FromHours(1)),
        Duration = TimeSpan.FromMinutes(45),
        TimeZone = "Europe/Berlin",
        Agenda = "Product demo",
        Invitees = [new Invitee("buyer@example.test", "Buyer"), new Invitee("colleague@example.com")],
        Record = true,
    };

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected ZoomStage Stage { get; } = new();

    public async ValueTask InitializeAsync() => await Stage.ConnectAsync();

    public async ValueTask DisposeAsync()
    {
        await Stage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static string OneLine(string json) => JsonNode.Parse(json)!.ToJsonString();
}
