namespace SalesFlow.Video.Meetings;

/// <summary>Somebody who is asked to come.</summary>
/// <param name="Email">The e-mail address.</param>
/// <param name="Name">The name; null when unknown.</param>
public sealed record Invitee(string Email, string? Name = null);
