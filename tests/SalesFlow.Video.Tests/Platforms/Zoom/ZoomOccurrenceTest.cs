using SalesFlow.Video.Meetings;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>Gives each test a stage and an occurrence whose uuid has slashes in it.</summary>
public abstract class ZoomOccurrenceTest : ZoomWireTest
{
    private protected const string Uuid = "/pfVhQWo//mUs6Z+wFD4kw==";

    // As it has to stand in a path, escaped twice.
    private protected const string UuidSegment = "%252FpfVhQWo%252F%252FmUs6Z%252BwFD4kw%253D%253D";

    // As the stub remembers it, which unescapes once, and twice to find its answer: ZoomUuidTests looks at what is really sent.
    private protected const string SeenUuid = "%2FpfVhQWo%2F%2FmUs6Z%2BwFD4kw%3D%3D";

    private protected const string RecordingsPath = $"/v2/meetings/{Uuid}/recordings";
    private protected const string TranscriptPath = $"/v2/meetings/{Uuid}/transcript";
    private protected const string ParticipantsPath = $"/v2/past_meetings/{Uuid}/participants";

    private protected const string NoRecordingBody = """{"code":3301,"message":"There is no recording for this meeting."}""";
    private protected const string NoTranscriptBody = """{"code":3322,"message":"This meeting transcript does not exist."}""";
    private protected const string NoScopeBody =
        """{"code":4711,"message":"Invalid access token, does not contain scopes:[some:read:thing, some:read:thing:admin]."}""";

    private protected const string PaidOnlyBody = """{"code":200,"message":"Only available for paid account: abc."}""";

    private protected static readonly PlatformOccurrence Occurrence = new() { MeetingId = MeetingNumber, Id = Uuid };
}
