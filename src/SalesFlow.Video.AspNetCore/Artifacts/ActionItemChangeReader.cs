using System.Globalization;
using System.Text.Json;
using SalesFlow.Video.Analysis;
using SalesFlow.Video.AspNetCore.Json;
using SalesFlow.Video.Hosting;

namespace SalesFlow.Video.AspNetCore.Artifacts;

/// <summary>Reads what a person says about an action item; what is wrong with a field is noted there and the field left out.</summary>
internal static class ActionItemChangeReader
{
    private static readonly Dictionary<string, ActionItemState> States =
        Enum.GetValues<ActionItemState>().ToDictionary(static state => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()));

    public static ActionItemDecision Read(JsonFields fields)
    {
        var (dueOn, clearsDueOn) = ReadDueOn(fields);
        return new()
        {
            State = ReadState(fields),
            Text = fields.Text("text"),
            Assignee = fields.Text("assignee"),
            DueOn = dueOn,
            ClearsDueOn = clearsDueOn,
        };
    }

    /// <summary>Without a state, the rest is a correction. So it is with an unreadable one, from which no second error should follow.</summary>
    private static ActionItemState ReadState(JsonFields fields)
    {
        if (!fields.Has("state"))
        {
            if (!fields.Has("text") && !fields.Has("assignee") && !fields.Has("due_on"))
                fields.Report("state", VideoErrorCode.Required, $"Send one of {string.Join(", ", States.Keys)}.");
            return ActionItemState.Corrected;
        }

        if (fields.Text("state") is not { } text)
            return ActionItemState.Corrected;
        if (States.TryGetValue(text, out var state))
            return state;

        fields.Report("state", VideoErrorCode.InvalidValue, $"Send one of {string.Join(", ", States.Keys)}.");
        return ActionItemState.Corrected;
    }

    private static (DateOnly? Day, bool IsCleared) ReadDueOn(JsonFields fields)
    {
        if (fields.Text("due_on") is not { } text)
            return (null, false);
        if (text.Length == 0)
            return (null, true);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day, false);

        fields.Report("due_on", VideoErrorCode.InvalidValue, "This is not an existing day in ISO 8601, such as 2027-12-10.");
        return (null, false);
    }
}
