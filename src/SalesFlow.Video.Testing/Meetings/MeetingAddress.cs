namespace SalesFlow.Video.Testing.Meetings;

/// <summary>Where a meeting is found: at which platform, and by which id there.</summary>
/// <param name="Platform">The name of the platform, such as <c>zoom</c>.</param>
/// <param name="Id">The id by which the platform's API knows the meeting.</param>
public readonly record struct MeetingAddress(string Platform, string Id)
{
    /// <inheritdoc />
    public override string ToString() => $"{Platform}/{Id}";
}
