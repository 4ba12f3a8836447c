namespace SalesFlow.App.Commands.Seeding;

/// <summary>What made-up meetings are called and what was said in them, in German and English.</summary>
internal static class SeedWords
{
    public static IReadOnlyList<string> Companies { get; } =
        ["Musterwerk", "Beispielbau", "Example Foods", "Sample Logistics", "Testhafen", "Probedruck", "Specimen Labs", "Demo Energy"];

    public static IReadOnlyList<string> Roles { get; } = ["Buyer", "Einkauf", "Head of Sales", "Vertriebsleitung", "Operations", "Geschäftsführung"];

    public static IReadOnlyList<string> Titles { get; } =
    [
        "Erstgespräch", "Produktdemo", "Angebot besprechen", "Vertragsverlängerung", "Übergabe an die Betreuung",
        "Discovery call", "Product demo", "Pricing review", "Renewal check-in", "Quarterly review",
    ];

    public static IReadOnlyList<string> MeetingTypes { get; } = ["demo", "discovery", "negotiation", "review"];

    public static IReadOnlyList<SeedTalk> Talks { get; } =
    [
        new("The buyer asked for volume prices. An offer was promised by the end of the week.", ["volume prices", "offer"], "Send the offer with volume prices", 0.35),
        new("Der Zeitplan der Einführung wurde besprochen. Die Schnittstelle zur Buchhaltung ist noch offen.", ["Zeitplan", "Schnittstelle"], "Die Schnittstelle zur Buchhaltung klären", 0.05),
        new("The renewal is at risk because support answers late. A call with the support lead was agreed on.", ["renewal", "support"], "Invite the support lead", -0.4),
        new("Die Demo kam gut an. Der Einkauf möchte drei Lizenzen zur Probe.", ["Demo", "Probelizenzen"], "Drei Probelizenzen einrichten", 0.5),
    ];
}
