namespace SalesFlow.App.Scheduling;

/// <summary>What was just saved, as the address says it to the page that follows. Anybody may have written it: it changes words only.</summary>
/// <param name="Before">The plan that it replaced; null when the time stayed.</param>
public sealed record SavedChange(Plan? Before)
{
    /// <summary>The name in the address.</summary>
    public const string Name = "saved";

    private const string Details = "details";

    /// <summary>Reads it from an address; null when that tells of nothing.</summary>
    public static SavedChange? Read(string? text) => text == Details ? new SavedChange(Before: null) : Plan.Read(text) is { } before ? new(before) : null;

    /// <summary>Writes it behind the address of a page.</summary>
    public string AddTo(string page) => $"{page}?{Name}={Before?.Write() ?? Details}";
}
