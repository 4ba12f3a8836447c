using System.Buffers.Binary;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Jobs;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Webhooks;

namespace SalesFlow.Video.TestKit.Stores;

/// <summary>Rows with nothing special about them.</summary>
internal static class Samples
{
    public const string Text = "Ünïcödé ßtraße 会议 🎥👩‍💻 'quoted' \"double\" \\ % _ \n\t end";

    private static long _deliveries;

    public static string LongText { get; } = string.Concat(Enumerable.Repeat("Long text with ümlauts and 🎥. ", 3000));

    public static Meeting Meeting(OwnerId owner, DateTimeOffset start) => new()
    {
        Id = new MeetingId(Guid.NewGuid()),
        Owner = owner,
        IntegrationId = new IntegrationId(Guid.NewGuid()),
        Platform = MeetingPlatform.Zoom,
        Title = "Product demo",
        ScheduledStart = start,
        Duration = TimeSpan.FromMinutes(30),
        TimeZone = "UTC",
        Status = MeetingStatus.Scheduled,
        Sync = MeetingSync.Confirmed,
        CreatedAt = start,
        UpdatedAt = start,
    };

    public static MeetingCommand Command(Meeting meeting, MeetingCommandKind kind, DateTimeOffset dueAt) => new()
    {
        Id = Guid.NewGuid(),
        MeetingId = meeting.Id,
        Kind = kind,
        CreatedAt = meeting.CreatedAt,
        DueAt = dueAt,
    };

    public static Integration Integration(OwnerId owner, string platformUserId, DateTimeOffset now) => new()
    {
        Id = new IntegrationId(Guid.NewGuid()),
        Owner = owner,
        Platform = MeetingPlatform.Zoom,
        PlatformUserId = platformUserId,
        State = IntegrationState.Connected,
        ConnectedAt = now,
        UpdatedAt = now,
    };

    public static StoredTokens Tokens(string name, DateTimeOffset expiresAt) => new()
    {
        AccessToken = $"{name}-access",
        RefreshToken = $"{name}-refresh",
        ExpiresAt = expiresAt,
    };

    public static RecordedEvent Event(OwnerId owner, DateTimeOffset occurredAt, params IReadOnlyList<string> consumers) => new()
    {
        Id = Guid.NewGuid(),
        Type = "integration.reconnect_required",
        Owner = owner,
        OccurredAt = occurredAt,
        Payload = "{}",
        Consumers = consumers,
    };

    public static Job Job(DateTimeOffset dueAt) => new()
    {
        Id = Guid.NewGuid(),
        Kind = "kind",
        Subject = "subject",
        DueAt = dueAt,
        CreatedAt = dueAt,
    };

    public static Delivery Delivery(string key, DateTimeOffset receivedAt) => new()
    {
        Id = DeliveryId(),
        Platform = MeetingPlatform.Zoom,
        Key = key,
        EventType = "meeting.ended",
        Body = "{}"u8.ToArray(),
        ReceivedAt = receivedAt,
    };

    /// <summary>An id that is later than all before it.</summary>
    public static Guid DeliveryId()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Interlocked.Increment(ref _deliveries));
        return new Guid(bytes, bigEndian: true);
    }

    public static Occurrence Occurrence(MeetingId meetingId, string platformOccurrenceId) => new()
    {
        Id = OccurrenceId.Of(meetingId, platformOccurrenceId),
        MeetingId = meetingId,
        PlatformOccurrenceId = platformOccurrenceId,
    };

    public static StoredTranscript Transcript(Occurrence occurrence, string hash, DateTimeOffset createdAt, string text = "Good morning.") => new()
    {
        OccurrenceId = occurrence.Id,
        MeetingId = occurrence.MeetingId,
        Transcript = new Transcript
        {
            Segments = [new Segment { Index = 0, Start = TimeSpan.Zero, End = TimeSpan.FromSeconds(2), Speaker = "Seller", Text = text }],
        },
        ContentHash = hash,
        CreatedAt = createdAt,
    };
}
