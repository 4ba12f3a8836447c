namespace SalesFlow.App.Scheduling;

/// <summary>The kinds of meeting that a seller chooses from: the code that is kept, and the key of its word.</summary>
public static class MeetingTypes
{
    public static IReadOnlyList<(string Code, string Word)> All { get; } =
    [
        ("discovery", "TypeDiscovery"),
        ("demo", "TypeDemo"),
        ("negotiation", "TypeNegotiation"),
        ("follow_up", "TypeFollowUp"),
        ("other", "TypeOther"),
    ];
}
