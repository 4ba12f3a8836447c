namespace SalesFlow.Video.Platforms.Zoom.Wire;

/// <summary>Somebody on the invite list.</summary>
internal sealed record ZoomInvitee(string Email);
