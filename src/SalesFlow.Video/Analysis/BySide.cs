namespace SalesFlow.Video.Analysis;

/// <summary>One value for our own side of a conversation and one for the other.</summary>
/// <typeparam name="T">What is told about each side.</typeparam>
/// <param name="Internal">The value of our own people.</param>
/// <param name="External">The value of the people from outside.</param>
public sealed record BySide<T>(T Internal, T External);
