using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace SalesFlow.Video.AspNetCore.Tests.App;

/// <summary>Somebody at a browser: keeps cookies, also those for HTTPS only, and sends forms as the page offers them.</summary>
internal sealed partial class Browser(AppHost app) : IDisposable
{
    private readonly HttpClient _client = app.Client();
    private readonly Dictionary<string, SetCookieHeaderValue> _cookies = [];

    /// <summary>All that it has, as the header of a request.</summary>
    public string Cookies => string.Join("; ", _cookies.Values.Select(cookie => $"{cookie.Name}={cookie.Value}"));

    /// <summary>The same browser at another start of the app.</summary>
    public Browser MoveTo(AppHost other)
    {
        var moved = new Browser(other);
        foreach (var (name, cookie) in _cookies)
            moved._cookies[name] = cookie;
        return moved;
    }

    /// <summary>A cookie as the app set it last; null when it is not kept.</summary>
    public SetCookieHeaderValue? Cookie(string name) => _cookies.GetValueOrDefault(name);

    public async Task<Page> GetAsync(string url, string accept = "text/html")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await SendAsync(request, accept);
    }

    /// <summary>Opens a page and sends its form with these fields.</summary>
    public async Task<Page> SubmitAsync(string url, params (string Name, string Value)[] fields) => await SubmitAsync(url, url, fields);

    /// <summary>Opens a page and sends one of its forms, to where that form is sent.</summary>
    public async Task<Page> SubmitAsync(string url, string action, params (string Name, string Value)[] fields) =>
        await PostAsync(action, await FillAsync(url, fields));

    /// <summary>Opens a page and fills in its form.</summary>
    public async Task<FormUrlEncodedContent> FillAsync(string url, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(url);
        var hidden = HiddenField().Matches(page.Text).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)));
        return FormOf([.. hidden.DistinctBy(field => field.Item1), .. fields]);
    }

    public Task<Page> PostAsync(string url, params (string Name, string Value)[] fields) => PostAsync(url, FormOf(fields));

    public Task<Page> SignInAsync(string email, string password, string url = "/sign-in") =>
        SubmitAsync(url, ("email", email), ("password", password));

    public void Dispose() => _client.Dispose();

    private static FormUrlEncodedContent FormOf(IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private async Task<Page> PostAsync(string url, FormUrlEncodedContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await SendAsync(request, "text/html");
    }

    private async Task<Page> SendAsync(HttpRequestMessage request, string accept)
    {
        request.Headers.Accept.ParseAdd(accept);
        if (_cookies.Count > 0)
            request.Headers.Add(HeaderNames.Cookie, Cookies);
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var line in answer.Headers.TryGetValues(HeaderNames.SetCookie, out var lines) ? lines : [])
            Keep(SetCookieHeaderValue.Parse(line));
        return new(
            answer.StatusCode,
            FindWithin(answer.Headers.Location),
            answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : null,
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A path where the address stays with the app, the whole address where it leads away.</summary>
    private string? FindWithin(Uri? location)
    {
        if (location is null)
            return null;

        var address = new Uri(_client.BaseAddress!, location);
        return address.Authority == _client.BaseAddress!.Authority || address is { Scheme: "https", Authority: AppHost.PublicHost }
            ? address.PathAndQuery
            : address.AbsoluteUri;
    }

    private void Keep(SetCookieHeaderValue cookie)
    {
        if (cookie.Value.Length == 0)
            _cookies.Remove(cookie.Name.ToString());
        else
            _cookies[cookie.Name.ToString()] = cookie;
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>__RequestVerificationToken|_handler)" value="(?<value>[^"]*)""")]
    private static partial Regex HiddenField();
}
