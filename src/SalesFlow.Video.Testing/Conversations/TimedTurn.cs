namespace SalesFlow.Video.Testing.Conversations;

/// <summary>A turn as it was spoken, in time since its occurrence began.</summary>
/// <param name="Speaker">The name that the transcript shows.</param>
/// <param name="Text">The words that were said before the call ended.</param>
/// <param name="Start">When the first word began.</param>
/// <param name="End">When the last word ended.</param>
public sealed record TimedTurn(string Speaker, string Text, TimeSpan Start, TimeSpan End)
{
    /// <inheritdoc />
    public override string ToString() => $"a turn of {Speaker} from {Start} to {End}";
}
