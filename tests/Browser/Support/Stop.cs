namespace SalesFlow.App.Browser.Support;

/// <summary>A page or dialog of the app as somebody reaches it.</summary>
/// <param name="Name">What its picture is called.</param>
/// <param name="Path">Its address.</param>
/// <param name="Opens">What is clicked there to open a dialog; null for the page itself.</param>
public sealed record Stop(string Name, string Path, string? Opens = null)
{
    /// <summary>Every page and dialog, of a salesperson with a week like this.</summary>
    public static IReadOnlyList<Stop> All(Scenery scenery) =>
    [
        new("meetings-upcoming", "/meetings"),
        new("meetings-past", "/meetings?view=past"),
        new("meetings-nothing-found", "/meetings?q=zzzz"),
        new("schedule", "/meetings/new"),
        new("schedule-dialog", "/meetings", "a[data-dialog][href^='/meetings/new']:visible"),
        new("call-upcoming", $"/meetings/{scenery.Upcoming}"),
        new("call-scheduled", $"/meetings/{scenery.Upcoming}/scheduled"),
        new("call-reschedule", $"/meetings/{scenery.Upcoming}", "a[data-dialog][href$='/reschedule']"),
        new("call-cancel", $"/meetings/{scenery.Upcoming}", "a[data-dialog][href$='/cancel']"),
        new("call-held", $"/meetings/{scenery.Held}"),
        new("call-transcript", $"/meetings/{scenery.Held}?tab=transcript"),
        new("call-people", $"/meetings/{scenery.Held}?tab=people"),
        new("call-cancelled", $"/meetings/{scenery.Cancelled}"),
        new("call-failed", $"/meetings/{scenery.Failed}"),
        new("leads", "/leads"),
        new("lead", $"/leads/{scenery.Lead}"),
        new("lead-new", "/leads/new"),
        new("lead-edit", $"/leads/{scenery.Lead}/edit"),
        new("lead-edit-dialog", $"/leads/{scenery.Lead}", "a[data-dialog][href$='/edit']"),
        new("lead-delete", $"/leads/{scenery.Lead}", "a[data-dialog][href$='/delete']"),
        new("integrations", "/integrations"),
        new("disconnect", "/integrations", "a[data-dialog][href*='disconnect']"),
        new("declined", "/integrations?error=consent_declined"),
        new("settings", "/settings"),
        new("sign-in", "/sign-in"),
        new("sign-up", "/sign-up"),
        new("not-found", "/nothing-here"),
        new("error", "/error"),
    ];
}
