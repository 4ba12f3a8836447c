using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>What an answer's body says about an error, as far as it can be read. The vendor's text stays in here.</summary>
internal sealed partial class ZoomProblem
{
    private const int MostNames = 8;
    private const string NoError = "0";
    private const string ScopesWord = "scopes";
    private const string ZoneField = "timezone";

    private readonly string _text;

    private ZoomProblem(string code, string text)
    {
        Code = code;
        _text = text;
    }

    public string Code { get; }

    /// <summary>Whether a limit of the day is meant, rather than one of the second.</summary>
    public bool MentionsDay => _text.Contains("daily", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the account would have to be a paid or a better one; the same code stands for other things that are not allowed.</summary>
    public bool MentionsPlan => PlanPattern().IsMatch(_text);

    /// <summary>Whether the meeting cannot be got at because it is held; the same code stands for settings that forbid something.</summary>
    public bool MentionsAccess => AccessPattern().IsMatch(_text);

    /// <summary>The scopes that the message names; only what has the form of a scope leaves the body.</summary>
    public IReadOnlyList<string> Scopes
    {
        get
        {
            var start = _text.IndexOf(ScopesWord, StringComparison.OrdinalIgnoreCase);
            return start < 0 ? [] : Names(ScopePattern().Matches(_text[(start + ScopesWord.Length)..]), static match => match.Value);
        }
    }

    /// <summary>The request fields that were refused; only what has the form of a field name leaves the body. A time zone may be refused in prose.</summary>
    public IReadOnlyList<string> Fields
    {
        get
        {
            var named = Names(FieldPattern().Matches(_text), static match => match.Groups["name"].Value);
            return named is [] && ZonePattern().IsMatch(_text) ? [ZoneField] : named;
        }
    }

    /// <summary>Finds an error in a body; null when it is empty, no JSON object, or one without an error code.</summary>
    public static ZoomProblem? Find(ReadOnlySpan<byte> body)
    {
        // Most answers are successes and, some of them, long.
        if (body.IndexOf("\"code\""u8) < 0)
            return null;

        var text = Encoding.UTF8.GetString(body).TrimStart();
        return text.StartsWith('{') && FindCode(text) is { Length: > 0 } code && code.All(char.IsAsciiDigit) && code != NoError
            ? new ZoomProblem(code, text)
            : null;
    }

    private static string? FindCode(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty("code", out var code) ? code.ToString() : null;
        }
        catch (JsonException)
        {
            // Zoom leaves the quotes in some messages unescaped: the JSON is broken, the code in front of the message is not.
            return BrokenCodePattern().Match(text) is { Success: true } match ? match.Groups["code"].Value : null;
        }
    }

    private static IReadOnlyList<string> Names(MatchCollection matches, Func<Match, string> name) =>
        [.. matches.Select(name).Distinct(StringComparer.Ordinal).Take(MostNames)];

    [GeneratedRegex("""^\{\s*"code"\s*:\s*"?(?<code>[0-9]{1,6})\b""")]
    private static partial Regex BrokenCodePattern();

    [GeneratedRegex("""\b(paid|plan|licen[cs]ed?|subscription|upgrade)\b""", RegexOptions.IgnoreCase)]
    private static partial Regex PlanPattern();

    [GeneratedRegex("""\b(cannot access|in progress|started|running)\b""", RegexOptions.IgnoreCase)]
    private static partial Regex AccessPattern();

    [GeneratedRegex("""\btime[\s_-]?zone\b""", RegexOptions.IgnoreCase)]
    private static partial Regex ZonePattern();

    [GeneratedRegex("""\b[a-z_]{2,40}(?::[a-z_]{2,40}){1,3}\b""")]
    private static partial Regex ScopePattern();

    [GeneratedRegex(@"""field""\s*:\s*""(?<name>[a-z_.\[\]0-9]{1,60})""")]
    private static partial Regex FieldPattern();
}
