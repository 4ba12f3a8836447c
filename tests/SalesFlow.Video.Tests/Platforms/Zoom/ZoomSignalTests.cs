using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>What a delivery tells in this library's terms.</summary>
public sealed class ZoomSignalTests : ZoomWebhookTest
{
    private const string Uuid = "aDYlohsHRtCd4ii1uC2+hA==";

    private static readonly DateTimeOffset HappenedAt = DateTimeOffset.FromUnixTimeMilliseconds(1793714462572);

    private static readonly PlatformSignal OfMeeting = new()
    {
        Kind = PlatformSignalKind.MeetingChanged,
        HappenedAt = HappenedAt,
        MeetingId = "92674392836",
    };

    private static readonly PlatformSignal OfOccurrence = OfMeeting with { AccountId = "u1", OccurrenceId = Uuid };

    [Theory]
    [InlineData("92674392836")]
    [InlineData("\"92674392836\"")]
    public async Task An_occurrence_began(string id)
    {
        var signal = await TranslateOneAsync("meeting.started", $$"""{"id":{{id}},"uuid":"{{Uuid}}","host_id":"u1","start_time":"2026-11-03T14:01:02Z"}""");

        Assert.Equal(OfOccurrence with { Kind = PlatformSignalKind.OccurrenceStarted, Start = At(14, 1, 2) }, signal);
    }

    [Fact]
    public async Task An_occurrence_ended()
    {
        var signal = await TranslateOneAsync(
            "meeting.ended",
            $$"""{"id":"92674392836","uuid":"{{Uuid}}","host_id":"u1","duration":45,"start_time":"2026-11-03T14:01:02Z","end_time":"2026-11-03T14:30:00Z"}""");

        Assert.Equal(OfOccurrence with { Kind = PlatformSignalKind.OccurrenceEnded, Start = At(14, 1, 2), End = At(14, 30, 0) }, signal);
    }

    [Theory]
    [InlineData("meeting.started")]
    [InlineData("meeting.ended")]
    public async Task Without_a_time_of_its_own_an_occurrence_has_the_time_of_the_event(string name)
    {
        var signal = await TranslateOneAsync(name, $$"""{"id":1,"uuid":"{{Uuid}}","start_time":"","end_time":null}""");

        Assert.Equal(HappenedAt, name == "meeting.started" ? signal.Start : signal.End);
    }

    [Theory]
    [InlineData("recording.completed", "uuid", "id", ArtifactKind.Recording)]
    [InlineData("recording.transcript_completed", "uuid", "id", ArtifactKind.Transcript)]
    [InlineData("meeting.aic_transcript_completed", "meeting_uuid", "meeting_id", ArtifactKind.Transcript)]
    public async Task Something_can_be_fetched(string name, string uuid, string id, ArtifactKind artifact)
    {
        var signal = await TranslateOneAsync(
            name, $$"""{"{{id}}":92674392836,"{{uuid}}":"{{Uuid}}","host_id":"u1","recording_files":[{"download_url":"https://storage.example.test"}]}""");

        Assert.Equal(OfOccurrence with { Kind = PlatformSignalKind.ArtifactReady, Artifact = artifact }, signal);
    }

    [Fact]
    public async Task A_meeting_was_changed() =>
        Assert.Equal(OfMeeting, await TranslateOneAsync("meeting.updated", """{"id":92674392836,"topic":"Second demo"}"""));

    [Fact]
    public async Task A_meeting_was_deleted()
    {
        var signal = await TranslateOneAsync("meeting.deleted", $$"""{"id":92674392836,"uuid":"{{Uuid}}","host_id":"u1"}""");

        Assert.Equal(OfMeeting with { Kind = PlatformSignalKind.MeetingDeleted, AccountId = "u1" }, signal);
    }

    [Theory]
    [InlineData("single", PlatformSignalKind.MeetingChanged)]
    [InlineData("all", PlatformSignalKind.MeetingDeleted)]
    public async Task A_series_is_deleted_when_all_of_it_is(string operation, PlatformSignalKind kind)
    {
        var signals = await TranslateAsync($$"""
            {"event":"meeting.deleted","event_ts":1793714462572,"payload":{"operation":"{{operation}}","object":{"id":92674392836,"occurrences":[{"occurrence_id":"1"}]} } }
            """);

        Assert.Equal(OfMeeting with { Kind = kind }, Assert.Single(signals!));
    }

    [Fact]
    public async Task The_user_removed_the_app()
    {
        var signals = await TranslateAsync("""
            {"event":"app_deauthorized","event_ts":1793714462572,"payload":{"account_id":"a1","client_id":"client-id","user_id":"u1","user_data_retention":null,
             "deauthorization_time":"2026-11-03T14:00:00.000Z","signature":"00"}}
            """);

        Assert.Equal(
            new PlatformSignal { Kind = PlatformSignalKind.GrantRevoked, HappenedAt = HappenedAt, AccountId = "u1" }, Assert.Single(signals!));
    }

    [Theory]
    [InlineData("\"event_ts\":\"2026-11-03 14:00:58\"")]
    [InlineData("\"deauthorization_time\":\"2026-11-03T14:00:58Z\",\"event_ts\":\"2026-11-03 10:00:00\"")]
    public async Task The_time_of_a_removal_is_read_wherever_it_stands(string time)
    {
        var signals = await TranslateAsync($$"""{"event":"app_deauthorized","payload":{"user_id":"u1",{{time}} } }""");

        Assert.Equal(At(14, 0, 58), Assert.Single(signals!).HappenedAt);
    }

    [Fact]
    public async Task The_removal_of_another_app_is_none_of_our_business() =>
        Assert.Empty((await TranslateAsync("""{"event":"app_deauthorized","payload":{"client_id":"another","user_id":"u1"}}"""))!);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("253402300800000")]
    [InlineData("99999999999999999999999999")]
    [InlineData("\"soon\"")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task An_event_without_a_time_happened_when_it_arrived(string time)
    {
        var signals = await TranslateAsync($$"""{"event":"meeting.updated","event_ts":{{time}},"payload":{"object":{"id":1} } }""");

        Assert.Equal(Now, Assert.Single(signals!).HappenedAt);
    }

    [Theory]
    [InlineData("1793714462")]
    [InlineData("1793714462000")]
    [InlineData("1793714462000000")]
    [InlineData("\"1793714462\"")]
    [InlineData("\"2026-11-03T14:01:02Z\"")]
    public async Task The_time_of_an_event_is_read_in_the_unit_that_fits(string time)
    {
        var signals = await TranslateAsync($$"""{"event":"meeting.updated","event_ts":{{time}},"payload":{"object":{"id":1} } }""");

        Assert.Equal(At(14, 1, 2), Assert.Single(signals!).HappenedAt);
    }

    [Theory]
    [InlineData("1793714464000")]
    [InlineData("1893714462000")]
    [InlineData("\"2030-01-01T00:00:00Z\"")]
    public async Task Nothing_has_happened_after_it_was_told(string time)
    {
        var signals = await TranslateAsync($$"""{"event":"app_deauthorized","event_ts":{{time}},"payload":{"user_id":"u1"} }""");

        Assert.Equal(Now, Assert.Single(signals!).HappenedAt);
    }

    [Theory]
    [InlineData("2026-11-03T14:30:00Z", "2026-11-03T14:01:00Z")]
    [InlineData("2026-01-03T14:00:00Z", "2026-11-03T14:01:00Z")]
    [InlineData("1970-01-21T18:15:14Z", "1970-01-21T18:16:14Z")]
    [InlineData("2026-11-03T14:00:00Z", "2199-01-01T00:00:00Z")]
    public async Task An_end_that_cannot_be_is_the_time_of_the_event(string start, string end)
    {
        var signal = await TranslateOneAsync(
            "meeting.ended", $$"""{"id":1,"uuid":"{{Uuid}}","start_time":"{{start}}","end_time":"{{end}}"}""");

        Assert.Equal(HappenedAt, signal.End);
        Assert.True(signal.Start is null || signal.Start <= signal.End);
    }

    [Fact]
    public async Task A_time_of_a_webhook_has_no_fraction()
    {
        var signal = await TranslateOneAsync(
            "meeting.ended",
            $$"""{"id":1,"uuid":"{{Uuid}}","start_time":"2026-11-03T14:00:00.123Z","end_time":"2026-11-03T14:01:00.999Z"}""");

        Assert.Equal((At(14, 0, 0), At(14, 1, 0)), (signal.Start, signal.End));
    }

    [Theory]
    [InlineData("meeting.started", """{"id":1,"uuid":"abc\u0000=="}""")]
    [InlineData("meeting.ended", """{"id":1,"uuid":"a b=="}""")]
    [InlineData("recording.completed", """{"id":"12345678901234567890123456789012345678901234567890\u0000","uuid":"abc=="}""")]
    [InlineData("meeting.started", """{"id":1}""")]
    [InlineData("meeting.started", """{"id":1,"uuid":""}""")]
    [InlineData("meeting.started", """{"uuid":"abc=="}""")]
    [InlineData("meeting.started", """{"id":"../users/me","uuid":"abc=="}""")]
    [InlineData("meeting.ended", """{"id":-1,"uuid":"abc=="}""")]
    [InlineData("meeting.ended", """{"id":1.5,"uuid":"abc=="}""")]
    [InlineData("recording.completed", """{"id":1,"uuid":{}}""")]
    [InlineData("recording.completed", "[]")]
    [InlineData("meeting.aic_transcript_completed", "null")]
    [InlineData("meeting.updated", "{}")]
    [InlineData("meeting.deleted", "\"x\"")]
    [InlineData("meeting.of_a_later_day", """{"id":1,"uuid":"abc=="}""")]
    [InlineData("", "{}")]
    public async Task What_cannot_be_read_or_is_not_known_is_kept_for_a_later_version(string name, string about) =>
        Assert.Null(await TranslateAsync(BodyOf(name, about)));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"event":7}""")]
    [InlineData("""{"event":"app_deauthorized"}""")]
    [InlineData("""{"event":"app_deauthorized","payload":{"user_id":""}}""")]
    [InlineData("""{"event":"meeting.\ud800"}""")]
    [InlineData("""{"event":"meeting.started","payload":{"object":{"id":1,"uuid":"\udc00"}}}""")]
    public async Task A_body_of_another_form_is_kept_for_a_later_version(string body) => Assert.Null(await TranslateAsync(body));

    [Theory]
    [MemberData(nameof(ZoomEventNames.TellSomething), MemberType = typeof(ZoomEventNames))]
    public async Task What_matters_is_told(string name) =>
        Assert.Single((await TranslateAsync(ZoomEventNames.BodyOf(name)))!);

    [Theory]
    [MemberData(nameof(ZoomEventNames.TellNothing), MemberType = typeof(ZoomEventNames))]
    public async Task What_does_not_matter_is_known(string name) => Assert.Empty((await TranslateAsync(ZoomEventNames.BodyOf(name)))!);

    private async Task<PlatformSignal> TranslateOneAsync(string name, string about) => Assert.Single((await TranslateAsync(BodyOf(name, about)))!);

    private static string BodyOf(string name, string about) =>
        $$"""{"event":"{{name}}","event_ts":1793714462572,"payload":{"account_id":"a1","object":{{about}} } }""";

    private static DateTimeOffset At(int hour, int minute, int second) => new(2026, 11, 3, hour, minute, second, TimeSpan.Zero);
}
