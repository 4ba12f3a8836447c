namespace SalesFlow.Video.Testing.Zoom.Api;

/// <summary>A scope that a call needs, in its granular name and in the classic one that older apps have.</summary>
internal sealed record ZoomScope(string Granular, string Classic)
{
    internal static readonly ZoomScope ReadUser = new("user:read:user", "user:read");
    internal static readonly ZoomScope CreateMeeting = new("meeting:write:meeting", "meeting:write");
    internal static readonly ZoomScope ReadMeeting = new("meeting:read:meeting", "meeting:read");
    internal static readonly ZoomScope UpdateMeeting = new("meeting:update:meeting", "meeting:write");
    internal static readonly ZoomScope DeleteMeeting = new("meeting:delete:meeting", "meeting:write");
    internal static readonly ZoomScope ListMeetings = new("meeting:read:list_meetings", "meeting:read");

    internal static IReadOnlyList<string> All { get; } =
        [.. new[] { ReadUser, CreateMeeting, ReadMeeting, UpdateMeeting, DeleteMeeting, ListMeetings }.Select(scope => scope.Granular)];

    private string Admin => Granular + ":admin";

    internal bool IsIn(IReadOnlyList<string> granted) =>
        granted.Contains(Granular) || granted.Contains(Admin) || granted.Contains(Classic) || granted.Contains(Classic + ":admin");

    /// <summary>The names as a refusal lists them.</summary>
    public override string ToString() => $"[{Granular}, {Admin}]";
}
