using Microsoft.Extensions.Localization;

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

    /// <summary>Returns the word for a kind; of one that another application made up, the code itself.</summary>
    public static string NameOf(string code, IStringLocalizer<SchedulingWords> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return All.FirstOrDefault(kind => kind.Code == code).Word is { } word ? words[word] : code;
    }
}
