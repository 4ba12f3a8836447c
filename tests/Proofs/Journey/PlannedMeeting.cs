namespace SalesFlow.Video.Proofs.Journey;

/// <summary>A conversation and the meeting that it is held in.</summary>
/// <param name="Conversation">What will be said.</param>
/// <param name="Id">The meeting's id in the application.</param>
/// <param name="PlatformId">Its number on the platform.</param>
public sealed record PlannedMeeting(Conversation Conversation, string Id, string PlatformId);
