namespace SalesFlow.Video.Testing.Conversations;

/// <summary>What one person says without a break.</summary>
/// <param name="Speaker">The name that the transcript shows; empty for none.</param>
/// <param name="Text">The words.</param>
public sealed record Turn(string Speaker, string Text)
{
    /// <inheritdoc />
    public override string ToString() => $"a turn of {Speaker}";
}
