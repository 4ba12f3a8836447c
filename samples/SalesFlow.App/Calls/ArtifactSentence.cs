namespace SalesFlow.App.Calls;

/// <summary>What is said of recording, transcript and attendance.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsWaiting">True for what is still to come, false for what will not.</param>
public sealed record ArtifactSentence(string Text, bool IsWaiting);
