namespace SalesFlow.Video.Testing.Conversations;

/// <summary>One stay of a person in a call, in time since the conversation began.</summary>
/// <param name="Join">When the person comes in.</param>
/// <param name="Leave">When the person goes; null for the end of the call.</param>
public sealed record Session(TimeSpan Join, TimeSpan? Leave = null);
