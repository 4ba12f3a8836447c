namespace SalesFlow.Video.Proofs.Kill;

/// <summary>A meeting as the platform knows it, with its one occurrence.</summary>
public sealed record HeldMeeting(MeetingId Id, string PlatformId, string Uuid, DateTimeOffset Start, DateTimeOffset End);
