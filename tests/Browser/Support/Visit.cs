using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace SalesFlow.App.Browser.Support;

/// <summary>A browser window of one person, which notes what must never happen: refused scripts, requests to others, errors, jumps of the page.</summary>
public sealed class Visit : IAsyncDisposable
{
    // Counts what the page itself moves; what follows a person's action within half a second is not counted, as browsers define it.
    private const string Observe = """
        window.__shift = 0;
        new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value; })
          .observe({ type: 'layout-shift', buffered: true });
        document.addEventListener('securitypolicyviolation', event => window.__note(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
        """;

    private const string SessionCookie = ".AspNetCore.Identity.Application";

    private readonly IBrowserContext _context;
    private readonly Look _look;
    private readonly ConcurrentQueue<string> _notes = new();
    private readonly List<string> _allowed = [];
    private readonly Uri _address;

    private Visit(IBrowserContext context, Uri address, Look look)
    {
        _look = look;
        _context = context;
        _address = address;
    }

    public IPage Page { get; private set; } = null!;

    /// <summary>Everything that was noted.</summary>
    public IReadOnlyCollection<string> Notes => [.. _notes.Where(note => !_allowed.Exists(note.Contains))];

    public void ExpectNoNotes() => Assert.True(Notes.Count == 0, string.Join('\n', Notes));

    /// <summary>Returns everything that was noted since the last time.</summary>
    public IReadOnlyList<string> TakeNotes()
    {
        List<string> taken = [];
        while (_notes.TryDequeue(out var note))
            taken.Add(note);
        return taken;
    }

    /// <summary>Where the browser may go besides the app: the simulated platform, whose consent page it visits.</summary>
    public Uri? AllowedElsewhere { get; init; }

    public static async Task<Visit> BeginAsync(Chromium chromium, Uri address, Look look, Uri? elsewhere = null)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = look.Language == "de" ? "de-DE" : "en-GB",
            ColorScheme = look.Theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            TimezoneId = "Europe/Berlin",
            ViewportSize = look.IsPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
            HasTouch = look.IsPhone,
            IsMobile = look.IsPhone,
            DeviceScaleFactor = 1,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var visit = new Visit(context, address, look) { AllowedElsewhere = elsewhere };
        await visit.OpenAsync();
        return visit;
    }

    /// <summary>Goes to a page or opens a dialog, and waits until nothing is on its way any more.</summary>
    public async Task GoAsync(Stop stop)
    {
        await Page.GotoAsync(stop.Path, new() { WaitUntil = WaitUntilState.Load });
        if (stop.Opens is { } link)
        {
            await Page.Locator(link).First.ClickAsync();
            await Page.Locator("dialog[open] [data-sheet]").WaitForAsync();
        }
    }

    /// <summary>Waits until the app's service worker is at work for the pages that come.</summary>
    public static Task WaitForServiceWorkerAsync(IPage page) =>
        page.WaitForFunctionAsync("() => navigator.serviceWorker.getRegistration().then(registration => registration?.active?.state === 'activated')");

    /// <summary>Opens another window of the same person.</summary>
    public Task<IPage> OpenAnotherAsync() => _context.NewPageAsync();

    public Task GoOfflineAsync(bool isOffline) => _context.SetOfflineAsync(isOffline);

    public Task ForgetSessionAsync() => _context.ClearCookiesAsync(new() { Name = SessionCookie });

    /// <summary>Leaves a session in the browser that the server no longer accepts.</summary>
    public Task SpoilSessionAsync() =>
        _context.AddCookiesAsync([new() { Name = SessionCookie, Value = "ended", Url = _address.ToString(), HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);

    /// <summary>From now on the browser is on another machine: without a session it is nobody, and not the demo user.</summary>
    public Task MoveAwayAsync() => _context.SetExtraHTTPHeadersAsync([KeyValuePair.Create("Forwarded", "for=192.0.2.1")]);

    /// <summary>Leaves out what a test provokes: notes with these words.</summary>
    public void Allow(string words) => _allowed.Add(words);

    /// <summary>Takes a picture into the folder that <c>SALESFLOW_SCREENSHOTS</c> names, when it is set.</summary>
    public async Task TakePictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SALESFLOW_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.{_look}.png"), Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>How much the page jumped by itself since it was opened: browsers call it cumulative layout shift.</summary>
    public Task<double> LayoutShiftAsync() => Page.EvaluateAsync<double>("() => window.__shift");

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private async Task OpenAsync()
    {
        await _context.ExposeFunctionAsync("__note", (string note) => _notes.Enqueue(note));
        await _context.AddInitScriptAsync(Observe);
        Page = await _context.NewPageAsync();
        Page.SetDefaultTimeout(30_000);
        Page.Request += (_, request) => NoteForeign(request.Url);
        Page.PageError += (_, error) => _notes.Enqueue($"error: {error}");
        Page.Console += (_, message) => NoteConsole(message);
        Page.Response += (_, response) => NoteFailure(response);
    }

    private void NoteForeign(string url)
    {
        var target = new Uri(url);
        if (target.Scheme is "http" or "https" && !IsAt(target, _address) && !(AllowedElsewhere is { } elsewhere && IsAt(target, elsewhere)))
            _notes.Enqueue($"outside: {url}");
    }

    private void NoteFailure(IResponse response)
    {
        var isPart = response.Request.ResourceType is "stylesheet" or "script" or "image" or "manifest" or "font";
        if (response.Status >= (isPart ? 400 : 500))
            _notes.Enqueue($"{response.Status}: {response.Url}");
    }

    // What the page itself was answered is looked at by the tests; the simulator's pages are not ours.
    private void NoteConsole(IConsoleMessage message)
    {
        var isAnswer = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && (message.Location.StartsWith(Page.Url, StringComparison.Ordinal) || !message.Location.StartsWith(_address.ToString(), StringComparison.Ordinal));
        if (message.Type == "error" && !isAnswer)
            _notes.Enqueue($"console: {message.Text} ({message.Location})");
    }

    private static bool IsAt(Uri target, Uri host) => target.Host == host.Host && target.Port == host.Port;
}
