using System.Globalization;

namespace SalesFlow.Video.Jobs;

/// <summary>Which conversation is to be analyzed, and which analysis of it is no longer wanted.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Replaces">When the analysis was made that another one is to replace; null when only a missing one is wanted.</param>
/// <remarks>
/// Whoever wants the same analysis replaced writes the same order, which is one job: it is carried out once, however often it is
/// given, and has nothing left to do as soon as a later analysis is stored.
/// </remarks>
internal sealed record AnalysisOrder(MeetingId MeetingId, ConversationId ConversationId, DateTimeOffset? Replaces = null)
{
    private const char Separator = '|';

    public static AnalysisOrder Parse(string subject)
    {
        var parts = subject.Split(Separator);
        var order = new AnalysisOrder(MeetingId.Parse(parts[0]), ConversationId.Parse(parts[1]));
        return parts.Length < 3 ? order : order with { Replaces = DateTimeOffset.ParseExact(parts[2], "O", CultureInfo.InvariantCulture) };
    }

    public override string ToString()
    {
        var subject = $"{MeetingId}{Separator}{ConversationId}";
        return Replaces is { } made ? string.Create(CultureInfo.InvariantCulture, $"{subject}{Separator}{made.ToUniversalTime():O}") : subject;
    }
}
