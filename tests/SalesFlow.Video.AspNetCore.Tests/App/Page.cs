using System.Net;
using System.Text.RegularExpressions;

namespace SalesFlow.Video.AspNetCore.Tests.App;

/// <summary>What a browser got.</summary>
internal sealed partial record Page(HttpStatusCode Status, string? Location, string? Policy, string Text)
{
    public string Heading => HeadingTag().Match(Text).Groups[1].Value;

    /// <summary>What the page says at once, such as why a form was not taken; empty when nothing.</summary>
    public string Alert => Tag().Replace(AlertTag().Match(Text).Groups[1].Value, "").Trim();

    [GeneratedRegex("<h1>(.*?)</h1>")]
    private static partial Regex HeadingTag();

    [GeneratedRegex("""role="alert">(.*?)</div>""", RegexOptions.Singleline)]
    private static partial Regex AlertTag();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
