using Microsoft.Extensions.Localization;
using SalesFlow.App.Leads;

namespace SalesFlow.App.Scheduling;

/// <summary>What a form suggests once it is known with whom the meeting is.</summary>
public static class LeadSuggestion
{
    private const int LongestTitle = 200;

    /// <summary>Returns a title, without what no title may contain.</summary>
    public static string TitleOf(Lead lead, IStringLocalizer<SchedulingWords> words)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(words);
        var title = string.Concat(words["CallWith", lead.Name].Value.Where(static character => !char.IsControl(character)));
        return title.Length <= LongestTitle ? title : title[..LongestTitle];
    }

    /// <summary>Returns the line of the invitees; null when the lead has no address.</summary>
    public static string? InviteeOf(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return string.IsNullOrWhiteSpace(lead.Email) ? null : InviteeLines.Write(lead.Email, lead.Name);
    }
}
