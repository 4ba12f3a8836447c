using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SalesFlow.App.Shell;
using SalesFlow.App.Widgets;
using SalesFlow.Video;

namespace SalesFlow.App.Tests.Support;

/// <summary>A place to render components in: a viewer in Berlin at a fixed moment, in a language.</summary>
internal static class Here
{
    /// <summary>Monday, 23 November 2026, 10:00 in Berlin.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static OwnerId Owner { get; } = new("seller");

    public static BunitContext In(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var context = new BunitContext();
        context.Services.AddLocalization();
        context.Services.AddSingleton(SeenFrom("Europe/Berlin"));
        context.Services.AddSingleton<TimeWords>();
        context.Services.AddSingleton<ProblemText>();
        context.Services.AddSingleton(new PlatformDirectory([Zoom]));
        return context;
    }

    public static Viewer SeenFrom(string zone) =>
        new(Owner, "seller@example.com", TimeZoneInfo.FindSystemTimeZoneById(zone), new FakeTimeProvider(Now));

    private static PlatformDescriptor Zoom { get; } = new()
    {
        Platform = MeetingPlatform.Zoom,
        DisplayName = "Zoom",
        IntegrationSlug = "zoom",
        WebhookSlug = "zoom",
    };
}
