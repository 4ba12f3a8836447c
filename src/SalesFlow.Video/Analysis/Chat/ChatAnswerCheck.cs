using System.Globalization;
using System.Text.Json;
using SalesFlow.Video.Analysis.Speech;

namespace SalesFlow.Video.Analysis.Chat;

/// <summary>
/// Holds an answer of the model against the transcript: a schema cannot tell whether a cited segment or a named person exists.
/// </summary>
internal sealed class ChatAnswerCheck
{
    private const int LongestText = 1000;
    private const int MostStatements = 12;
    private const int MostActionItems = 100;

    private readonly HashSet<int> _segments;
    private readonly HashSet<string> _people;

    public ChatAnswerCheck(Conversation conversation)
    {
        var segments = conversation.Request.Transcript.Segments;
        _segments = [.. segments.Select(segment => segment.Index)];
        _people = [.. conversation.Names];
    }

    /// <summary>Reads an answer; the problems are for the model and quote nothing that was said.</summary>
    public (ChatAnswer? Answer, IReadOnlyList<string> Problems) Read(string text)
    {
        try
        {
            var answer = JsonSerializer.Deserialize(text, ChatJson.Wire.ChatAnswer);
            return answer is null ? (null, ["The answer is null."]) : (answer, [.. FindProblems(answer).Distinct(StringComparer.Ordinal)]);
        }
        catch (JsonException)
        {
            return (null, ["The answer is not JSON of the required schema, or was cut off. Write fewer and shorter sentences."]);
        }
    }

    private IEnumerable<string> FindProblems(ChatAnswer answer)
    {
        var problems = FindProblems("summary", answer.Summary).Concat(FindProblems("topics", answer.Topics));
        if (answer.Summary is null or [])
            problems = problems.Append("summary is empty.");
        return problems.Concat(FindProblems(answer.ActionItems)).Concat(FindProblems(answer.Sentiment));
    }

    private IEnumerable<string> FindProblems(string name, IReadOnlyList<ChatStatement>? statements)
    {
        if (statements is null || statements.Count > MostStatements)
            yield return $"{name} must be a list of at most {MostStatements} entries.";
        else
        {
            foreach (var (index, statement) in statements.Index())
            {
                foreach (var problem in FindProblems($"{name}[{index}]", statement?.Text, statement?.Segments))
                    yield return problem;
            }
        }
    }

    private IEnumerable<string> FindProblems(IReadOnlyList<ChatActionItem>? items)
    {
        if (items is null || items.Count > MostActionItems)
            yield return $"action_items must be a list of at most {MostActionItems} entries.";

        foreach (var (index, item) in (items ?? []).Index())
        {
            foreach (var problem in FindProblems($"action_items[{index}]", item?.Text, item?.Segments))
                yield return problem;
            if (item?.Assignee is { } assignee && !_people.Contains(assignee))
                yield return $"action_items[{index}].assignee is nobody of this conversation. Use a given name letter by letter, or null.";
            if (item?.DueOn is { } day && !IsDay(day))
                yield return $"action_items[{index}].due_on is not a day as yyyy-MM-dd.";
        }
    }

    private IEnumerable<string> FindProblems(string place, string? text, IReadOnlyList<int>? segments)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            yield return $"{place}.text is empty or longer than {LongestText} characters.";
        if (segments is null or [])
            yield return $"{place}.segments cites nothing.";
        else if (!segments.All(_segments.Contains))
            yield return $"{place}.segments cites a segment that does not exist.";
    }

    private static IEnumerable<string> FindProblems(ChatSentiment? sentiment)
    {
        if (sentiment is null || string.IsNullOrWhiteSpace(sentiment.Reason) || sentiment.Reason.Length > LongestText)
            yield return "sentiment or its reason is missing or too long.";
        else if (sentiment.Thirds is not { Count: 3 })
            yield return "sentiment.thirds does not have exactly three scores.";
        else if (!IsScore(sentiment.Score) || !IsScore(sentiment.Internal ?? 0) || !IsScore(sentiment.External ?? 0) || !sentiment.Thirds.All(IsScore))
            yield return "a score of sentiment is outside of -1 to 1.";
    }

    private static bool IsScore(double score) => score is >= -1 and <= 1;

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
