namespace SalesFlow.Video.Testing.Webhooks;

/// <summary>What a platform tells: one event, word for word.</summary>
/// <param name="Event">What the log calls it, such as <c>meeting.started</c>.</param>
/// <param name="Body">The bytes, the same in every attempt.</param>
internal sealed record WebhookNotice(string Event, byte[] Body);
