namespace SalesFlow.Video.AspNetCore.Meetings;

/// <summary>Tells which platforms there are, to somebody who named another one.</summary>
internal static class UnknownPlatform
{
    public static string Describe(PlatformDirectory platforms) =>
        $"There is no such platform here. Known: {string.Join(", ", platforms.All.Select(static descriptor => descriptor.Platform.Name))}.";
}
