using System.Diagnostics.CodeAnalysis;

namespace SalesFlow.Video.Meetings;

/// <summary>A caller's promise that requests with the same key are the same request.</summary>
/// <param name="Key">The key as the caller sent it; unique per owner.</param>
/// <param name="RequestHash">A hash of the request, to notice a key that is used for something else.</param>
/// <param name="ExpiresAt">Until when the key is remembered.</param>
[Experimental("SFV0001")]
public sealed record IdempotencyKey(string Key, string RequestHash, DateTimeOffset ExpiresAt);
