namespace SalesFlow.Video.Analysis.Chat;

/// <summary>The tone as the model hears it.</summary>
internal sealed class ChatSentiment
{
    public double Score { get; init; }

    public double? Internal { get; init; }

    public double? External { get; init; }

    public IReadOnlyList<double>? Thirds { get; init; }

    public string? Reason { get; init => field = ForeignText.Lines(value); }
}
