using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SalesFlow.Video.Testing;

/// <summary>One simulated platform: a folder with everything that only this platform has, on what all platforms share.</summary>
/// <remarks>It is registered as a service; beside it stands the <see cref="Meetings.IPlatformMeetings"/> of the same platform.</remarks>
internal interface IPlatformModule
{
    /// <summary>The first segment of its routes, and the platform in the address of its meetings.</summary>
    string Name { get; }

    /// <summary>What people call it.</summary>
    string DisplayName { get; }

    /// <summary>Adds its routes.</summary>
    void Map(WebApplication application);

    /// <summary>Adds what only it lets people and developers do, below <c>/simulator/{name}</c>. Its apps are listed at <c>apps</c>.</summary>
    void MapControl(RouteGroupBuilder control);

    /// <summary>Marks an answer as one of its own, also one that a fault makes.</summary>
    void Mark(HttpContext context);
}
