using System.Text.Json.Nodes;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Conversations;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>A meeting as the simulated platform holds it at one moment.</summary>
public sealed record ZoomMeeting
{
    internal const int InstantType = 1;
    internal const int ScheduledType = 2;
    internal const string MadeByApp = "open_api";
    internal const string MadeByPerson = "other";

    /// <summary>The meeting number; beyond 32 bits.</summary>
    public required long Id { get; init; }

    /// <summary>The id of the latest instance: a new one each time the meeting is started.</summary>
    public required string Uuid { get; init; }

    /// <summary>The user who hosts it.</summary>
    public required Account Host { get; init; }

    /// <summary>The title.</summary>
    public required string Topic { get; init; }

    /// <summary>The description.</summary>
    public string Agenda { get; init; } = "";

    /// <summary>The planned start.</summary>
    public required DateTimeOffset StartTime { get; init; }

    /// <summary>The planned length.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The IANA time zone in which it was planned.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Whether it is recorded when it is held: <c>none</c>, <c>local</c> or <c>cloud</c>.</summary>
    public string AutoRecording => (string?)Settings["auto_recording"] ?? "none";

    /// <summary>Where people join; carries the passcode.</summary>
    public required Uri JoinUrl { get; init; }

    /// <summary>The passcode.</summary>
    public required string Password { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the latest instance really started; null before the first.</summary>
    public DateTimeOffset? ActualStart { get; init; }

    /// <summary>When the latest instance really ended; null while it runs and before the first.</summary>
    public DateTimeOffset? ActualEnd { get; init; }

    /// <summary>Whether people are in it now.</summary>
    public bool IsStarted => ActualStart is not null && ActualEnd is null;

    internal int Type { get; init; } = ScheduledType;

    internal string EncryptedPassword { get; init; } = "";

    /// <summary>Never changed in place: a change makes a new object, so that a meeting can be read without a lock.</summary>
    internal JsonObject Settings { get; init; } = [];

    internal JsonArray? TrackingFields { get; init; }

    internal string CreationSource { get; init; } = MadeByApp;

    /// <summary>What happens in it, when somebody wrote that down.</summary>
    internal Conversation? Conversation { get; init; }

    /// <summary>When it starts again or ends by itself; null when that is left to people.</summary>
    internal DateTimeOffset? NextStepAt { get; init; }

    internal DateTimeOffset PlannedEnd => StartTime + Duration;

    /// <summary>An instant meeting is gone once it was held; a scheduled one waits for its next instance.</summary>
    internal bool HasExpired => Type == InstantType && ActualEnd is not null;

    /// <inheritdoc />
    public override string ToString() => $"Zoom meeting {Id}, {(IsStarted ? "started" : "waiting")}";
}
