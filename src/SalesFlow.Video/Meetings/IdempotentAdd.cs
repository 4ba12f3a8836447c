using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Meetings;

/// <summary>What came of adding a meeting under an idempotency key.</summary>
/// <param name="MeetingId">The meeting of this key: the new one, or the one that the first request made.</param>
/// <param name="IsNew">True when this call added the meeting.</param>
/// <param name="IsSameRequest">False when the key was used before with another request hash.</param>
[Experimental("SFV0001")]
public sealed record IdempotentAdd(MeetingId MeetingId, bool IsNew, bool IsSameRequest);
