using System.Text.Json;

namespace SalesFlow.Video.Proofs.Journey;

/// <summary>What is said in a meeting, as a file has it: who speaks, and optionally who these people are.</summary>
public sealed record Conversation
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Id { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<Person> Speakers { get; init; } = [];

    public required IReadOnlyList<Turn> Turns { get; init; }

    /// <summary>Reads all conversations of a folder; turns in which nothing is said are left out.</summary>
    public static IReadOnlyList<Conversation> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static Conversation Read(string file)
    {
        var read = JsonSerializer.Deserialize<Conversation>(File.ReadAllText(file), Json)
            ?? throw new InvalidDataException($"{file} holds no conversation.");
        return read with { Turns = [.. read.Turns.Where(static turn => !string.IsNullOrWhiteSpace(turn.Text))] };
    }

    /// <summary>The people with what is known of them; where the file tells nothing, the first who speaks is the host.</summary>
    public IReadOnlyList<Person> FindPeople()
    {
        if (Speakers.Count > 0)
            return Speakers;

        var names = Turns.Select(turn => turn.Speaker).Distinct(StringComparer.Ordinal).ToList();
        return [.. names.Select((name, index) => new Person(name, index == 0 ? "seller@example.com" : "", index == 0))];
    }

    /// <summary>One speaker.</summary>
    public sealed record Person(string Name, string Email, bool IsInternal);

    /// <summary>What one speaker says without a break.</summary>
    public sealed record Turn(string Speaker, string Text);
}
