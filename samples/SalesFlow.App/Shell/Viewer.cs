using System.Security.Claims;
using SalesFlow.Video;

namespace SalesFlow.App.Shell;

/// <summary>Who looks at a page, where, and when; what times and names on it are meant for.</summary>
public sealed class Viewer
{
    private readonly OwnerId? _owner;

    public Viewer(OwnerId? owner, string name, TimeZoneInfo zone, TimeProvider timeProvider)
    {
        _owner = owner;
        Name = name;
        Zone = zone;
        Now = timeProvider.GetUtcNow();
    }

    /// <summary>The signed-in salesperson; a page that shows something of them demands somebody signed in.</summary>
    public OwnerId Owner => _owner ?? throw new InvalidOperationException("Nobody is signed in. Put [Authorize] on the page.");

    /// <summary>The name to greet with; empty for nobody.</summary>
    public string Name { get; }

    /// <summary>The browser's time zone, or the server's until the browser has told.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The moment at which the page was asked for; one and the same for everything on it.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Today where the viewer is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(ToLocal(Now).DateTime);

    /// <summary>The same instant on the viewer's clock.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    internal static Viewer Of(IServiceProvider services)
    {
        var context = services.GetRequiredService<IHttpContextAccessor>().HttpContext
            ?? throw new InvalidOperationException("Pages are rendered for requests only.");
        var user = context.User;
        var id = user.Identity?.IsAuthenticated == true ? user.FindFirstValue(ClaimTypes.NameIdentifier) : null;
        return new Viewer(
            id is null ? null : new OwnerId(id),
            user.FindFirstValue(ClaimTypes.Email) ?? user.Identity?.Name ?? "",
            Preferences.ZoneOf(context.Request),
            services.GetRequiredService<TimeProvider>());
    }
}
