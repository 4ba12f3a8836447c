using SalesFlow.Video.Analysis;

namespace SalesFlow.App.Calls;

/// <summary>What a button beside an action item says, as the form sends it: the state and the item.</summary>
public static class ItemDecision
{
    /// <summary>Writes a decision as the value of a button.</summary>
    public static string Write(ActionItemState state, string item) => $"{state}:{item}";

    /// <summary>Reads a button's value; null for anything that no button says.</summary>
    public static (ActionItemState State, string Item)? Read(string? value)
    {
        var parts = value?.Split(':', 2);
        return parts is [var state, { Length: > 0 } item] && Enum.TryParse<ActionItemState>(state, out var parsed)
            && parsed is ActionItemState.Open or ActionItemState.Confirmed or ActionItemState.Dismissed
                ? (parsed, item)
                : null;
    }
}
