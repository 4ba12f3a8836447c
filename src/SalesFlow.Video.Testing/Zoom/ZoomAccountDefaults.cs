namespace SalesFlow.Video.Testing.Zoom;

/// <summary>What an account's settings decide about each meeting whose request does not say it.</summary>
public sealed record ZoomAccountDefaults
{
    /// <summary>Whether meetings are put into the host's personal room, whose number they then all have. Default false.</summary>
    public bool UsesPersonalMeetingId { get; init; }

    /// <summary>Whether meetings are recorded: <c>none</c>, <c>local</c> or <c>cloud</c>. Default <c>none</c>.</summary>
    public string AutoRecording { get; init; } = "none";

    /// <summary>Whether only people who are signed in may come. Default false.</summary>
    public bool RequiresSignIn { get; init; }

    /// <summary>Whether guests come in without the host and without waiting. Default false.</summary>
    public bool LetsGuestsIn { get; init; }

    /// <summary>Whether guests have to register first, and be let in one by one. Default false.</summary>
    public bool RequiresRegistration { get; init; }

    /// <summary>Whether meetings are encrypted from end to end, which allows no cloud recording. Default false.</summary>
    public bool EncryptsEndToEnd { get; init; }

    /// <summary>
    /// Whether a transcript is the meeting's own, which needs no recording and is read at <c>GET /meetings/{uuid}/transcript</c>, instead
    /// of a file of the recording. Default false.
    /// </summary>
    public bool KeepsMeetingTranscripts { get; init; }
}
