using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Writes down what people say about action items.</summary>
internal sealed class ActionItemDesk(ConversationReader conversations, IAnalysisStore analyses, MirrorMeeting mirror)
{
    private const int Tries = 20;
    private const int MaxItemText = 1000;
    private const int Queues = 64;

    // All items of a conversation are one row. Whoever decides about many at once on this node waits here instead of losing races;
    // versions guard against the other nodes.
    private readonly SemaphoreSlim[] _queues = [.. Enumerable.Range(0, Queues).Select(static _ => new SemaphoreSlim(1, 1))];

    public async Task<VideoResult<ActionItem>> DecideAsync(
        Meeting meeting, string itemId, ActionItemDecision decision, CancellationToken cancellationToken)
    {
        if (Check(decision) is { Count: > 0 } errors)
            return VideoProblem.Of(errors);

        var queue = _queues[(uint)meeting.Id.GetHashCode() % Queues];
        await queue.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await SaveAsync(meeting, itemId, decision, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            queue.Release();
        }
    }

    /// <summary>Returns what is wrong with a decision.</summary>
    public static List<FieldError> Check(ActionItemDecision decision)
    {
        var errors = new List<FieldError>();
        if (decision.Text is not null && string.IsNullOrWhiteSpace(decision.Text))
            errors.Add(new FieldError("text", VideoErrorCode.Required, "An action item needs a text."));
        if (decision.Text?.Length > MaxItemText)
            errors.Add(new FieldError("text", VideoErrorCode.TooLong, $"The text may have {MaxItemText} characters."));
        if (decision.Assignee?.Length > MaxItemText)
            errors.Add(new FieldError("assignee", VideoErrorCode.TooLong, $"The name may have {MaxItemText} characters."));
        if (decision.State != ActionItemState.Corrected)
            errors.AddRange(CorrectionsOf(decision).Select(static field => new FieldError(
                field, VideoErrorCode.InvalidValue, "This can be changed only with the state corrected, or without a state.")));
        return errors;
    }

    private static IEnumerable<string> CorrectionsOf(ActionItemDecision decision)
    {
        if (decision.Text is not null)
            yield return "text";
        if (decision.Assignee is not null)
            yield return "assignee";
        if (decision.DueOn is not null || decision.ClearsDueOn)
            yield return "due_on";
    }

    private async Task<VideoResult<ActionItem>> SaveAsync(
        Meeting meeting, string itemId, ActionItemDecision decision, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await FindItemAsync(meeting, itemId, cancellationToken).ConfigureAwait(false) is not var (stored, item))
                return Problems.ActionItemNotFound;

            var decided = Decide(item, decision);
            var analysis = stored.Analysis with
            {
                ActionItems = [.. stored.Analysis.ActionItems.Select(other => other.Id == itemId ? decided : other)],
            };
            if (!await analyses.SaveAsync(stored with { Analysis = analysis }, stored.Version, [], cancellationToken).ConfigureAwait(false))
                continue;

            // With no token: a caller who leaves now must not leave the meeting with the old item.
            await mirror.RunAsync(meeting.Id, CancellationToken.None).ConfigureAwait(false);
            return decided;
        }

        return Problems.ChangedMeanwhile;
    }

    private static ActionItem Decide(ActionItem item, ActionItemDecision decision) => item with
    {
        State = decision.State,
        Text = decision.Text?.Trim() ?? item.Text,
        Assignee = decision.Assignee is null ? item.Assignee : decision.Assignee.Trim() is { Length: > 0 } assignee ? assignee : null,
        DueOn = decision.ClearsDueOn ? null : decision.DueOn ?? item.DueOn,
    };

    /// <summary>Finds an item, of the meeting itself first: other calls on its link may have had it before they turned out to be the meeting.</summary>
    private async Task<(StoredAnalysis Analysis, ActionItem Item)?> FindItemAsync(Meeting meeting, string itemId, CancellationToken cancellationToken)
    {
        var held = await conversations.ReadAsync(meeting, cancellationToken).ConfigureAwait(false);
        foreach (var conversation in held.Others.Prepend(held.Main))
        {
            if (await conversations.FindAnalysisAsync(conversation, cancellationToken).ConfigureAwait(false) is { } stored
                && stored.Analysis.ActionItems.FirstOrDefault(item => item.Id == itemId) is { } item)
                return (stored, item);
        }

        return null;
    }
}
