namespace SalesFlow.Video.AspNetCore;

/// <summary>How an error code appears on the wire, and what to do about it.</summary>
/// <param name="ErrorCode">The stable code in snake_case.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Title">What happened, the same for every occurrence.</param>
/// <param name="Remedy">What the caller can do.</param>
public sealed record VideoErrorDescription(string ErrorCode, int Status, string Title, string Remedy);
