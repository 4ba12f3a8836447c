using SalesFlow.Video.Analysis;
using SalesFlow.Video.Meetings;
using SalesFlow.Video.Processing;

namespace SalesFlow.Video.Hosting;

/// <summary>Writes down what people say about action items.</summary>
internal sealed class ActionItemDesk(IOccurrenceStore occurrences, IAnalysisStore analyses, MirrorMeeting mirror)
{
    private const int Tries = 20;
    private const int MaxItemText = 1000;

    public async Task<VideoResult<ActionItem>> DecideAsync(
        MeetingId id, string itemId, ActionItemDecision decision, CancellationToken cancellationToken)
    {
        if (Check(decision) is { } wrong)
            return wrong;

        for (var tries = 0; tries < Tries; tries++)
        {
            if (await FindItemAsync(id, itemId, cancellationToken).ConfigureAwait(false) is not var (stored, item))
                return Problems.ActionItemNotFound;

            var decided = Decide(item, decision);
            var analysis = stored.Analysis with
            {
                ActionItems = [.. stored.Analysis.ActionItems.Select(other => other.Id == itemId ? decided : other)],
            };
            if (!await analyses.SaveAsync(stored with { Analysis = analysis }, stored.Version, [], cancellationToken).ConfigureAwait(false))
                continue;

            await mirror.RunAsync(id, cancellationToken).ConfigureAwait(false);
            return decided;
        }

        return Problems.ChangedMeanwhile;
    }

    private static ActionItem Decide(ActionItem item, ActionItemDecision decision) => item with
    {
        State = decision.State,
        Text = decision.Text?.Trim() ?? item.Text,
        Assignee = decision.Assignee is null ? item.Assignee : decision.Assignee.Trim() is { Length: > 0 } assignee ? assignee : null,
        DueOn = decision.DueOn ?? item.DueOn,
    };

    private static VideoProblem? Check(ActionItemDecision decision)
    {
        var errors = new List<FieldError>();
        if (decision.Text is not null && string.IsNullOrWhiteSpace(decision.Text))
            errors.Add(new FieldError("text", VideoErrorCode.Required, "An action item needs a text."));
        if (decision.Text?.Length > MaxItemText)
            errors.Add(new FieldError("text", VideoErrorCode.TooLong, $"The text may have {MaxItemText} characters."));
        if (decision.Assignee?.Length > MaxItemText)
            errors.Add(new FieldError("assignee", VideoErrorCode.TooLong, $"The name may have {MaxItemText} characters."));
        return errors.Count == 0 ? null : VideoProblem.Of(errors);
    }

    private async Task<(StoredAnalysis Analysis, ActionItem Item)?> FindItemAsync(MeetingId id, string itemId, CancellationToken cancellationToken)
    {
        foreach (var run in await occurrences.ListAsync([id], cancellationToken).ConfigureAwait(false))
        {
            if (await analyses.FindAsync(run.Id, cancellationToken).ConfigureAwait(false) is { } stored
                && stored.Analysis.ActionItems.FirstOrDefault(item => item.Id == itemId) is { } item)
                return (stored, item);
        }

        return null;
    }
}
