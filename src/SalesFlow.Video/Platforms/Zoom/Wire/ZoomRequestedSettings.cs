namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>The settings that we ask for; what is null is left out.</summary>
internal sealed record ZoomRequestedSettings
{
    public required string AutoRecording { get; init; }

    public bool? UsePmi { get; init; }

    public int? ApprovalType { get; init; }

    public bool? WaitingRoom { get; init; }

    public bool? JoinBeforeHost { get; init; }

    public bool? MeetingAuthentication { get; init; }

    public string? EncryptionType { get; init; }

    public IReadOnlyList<ZoomInvitee>? MeetingInvitees { get; init; }
}
