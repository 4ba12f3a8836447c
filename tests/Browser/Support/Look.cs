namespace SalesFlow.App.Browser.Support;

/// <summary>How somebody looks at the app, and where it runs.</summary>
/// <param name="IsPhone">390 by 844 with touch, or else 1280 by 800.</param>
/// <param name="Language">en or de.</param>
/// <param name="Theme">light or dark.</param>
/// <param name="Database">sqlite or postgres.</param>
/// <param name="Platform">The wire name of the platform on which meetings are held.</param>
public sealed record Look(bool IsPhone, string Language, string Theme, string Database, string Platform)
{
    public static Look Desk { get; } = new(false, "en", "light", "sqlite", "zoom");

    /// <summary>On the phone all that is seen is other than on the desk.</summary>
    public static Look Phone { get; } = Desk with { IsPhone = true, Language = "de", Theme = "dark" };

    /// <summary>For what needs few looks: the desk, and when <c>SALESFLOW_PROVE_ALL</c> says so the phone too.</summary>
    public static TheoryData<string> OnDesk => IsProvingAll ? [$"{Desk}", $"{Phone}"] : [$"{Desk}"];

    /// <summary>For what needs few looks: the phone, and when <c>SALESFLOW_PROVE_ALL</c> says so the desk too.</summary>
    public static TheoryData<string> OnPhone => IsProvingAll ? [$"{Desk}", $"{Phone}"] : [$"{Phone}"];

    public static bool IsProvingAll => Environment.GetEnvironmentVariable("SALESFLOW_PROVE_ALL") == "1";

    /// <summary>Every combination.</summary>
    public static IReadOnlyList<Look> All { get; } =
    [
        .. from isPhone in new[] { false, true }
           from language in new[] { "en", "de" }
           from theme in new[] { "light", "dark" }
           from database in new[] { "sqlite", "postgres" }
           from platform in Platforms
           select new Look(isPhone, language, theme, database, platform),
    ];

    private static string[] Platforms => ["zoom"];

    private object[] Factors => [IsPhone, Language, Theme, Database, Platform];

    /// <summary>So many combinations that every pair of two factors occurs: each next one brings the most pairs that were not there yet.</summary>
    public static IReadOnlyList<Look> Choose(int count)
    {
        HashSet<(int, object, int, object)> seen = [];
        List<Look> left = [.. All];
        List<Look> chosen = [];
        while (chosen.Count < count && left.Count > 0)
        {
            var next = left.MaxBy(look => look.Pairs().Count(pair => !seen.Contains(pair)))!;
            left.Remove(next);
            chosen.Add(next);
            seen.UnionWith(next.Pairs());
        }

        return chosen;
    }

    public static Look Parse(string name) => All.Single(look => look.ToString() == name);

    public override string ToString() => $"{(IsPhone ? "phone" : "desk")}-{Theme}-{Language}-{Database}-{Platform}";

    private IEnumerable<(int, object, int, object)> Pairs()
    {
        var factors = Factors;
        for (var first = 0; first < factors.Length; first++)
        {
            for (var second = first + 1; second < factors.Length; second++)
                yield return (first, factors[first], second, factors[second]);
        }
    }
}
