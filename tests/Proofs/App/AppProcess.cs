using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Web;

namespace SalesFlow.Video.Proofs.App;

/// <summary>The sample app as its user starts it: a process of its own with a database of its own, the simulator within.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly Dictionary<string, string> _settings;
    private readonly ConcurrentQueue<string> _output = new();

    private AppProcess(Process process, string folder, Uri address, Uri simulator, Dictionary<string, string> settings)
    {
        _settings = settings;
        _process = process;
        _folder = folder;
        Api = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        Simulator = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = simulator };
        process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Api { get; }

    public HttpClient Simulator { get; }

    public string Output => string.Join('\n', _output);

    /// <summary>Starts the app, with some more settings, and returns when it is ready.</summary>
    public static async Task<AppProcess> StartAsync(
        string? connectionString, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? more = null)
    {
        var address = FindFreeAddress();
        var simulator = FindFreeAddress();
        var folder = Directory.CreateTempSubdirectory("salesflow-app-").FullName;
        Dictionary<string, string> settings = new()
        {
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["SalesFlowVideo__PublicBaseUrl"] = address.ToString(),
            ["SalesFlowVideo__TokenKeys__Current"] = "first",
            ["SalesFlowVideo__TokenKeys__Keys__first"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["Simulator__Url"] = simulator.ToString().TrimEnd('/'),
            ["ConnectionStrings__SalesFlow"] = connectionString ?? $"Data Source={folder}/salesflow.db",
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
            settings[name] = value;
        var app = new AppProcess(Start(folder, "Development", settings), folder, address, simulator, settings);
        await app.WaitUntilReadyAsync(cancellationToken);
        return app;
    }

    /// <summary>Starts the app in an environment and returns the running process, whatever becomes of it.</summary>
    public static Process Start(string folder, string environment, Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SalesFlow.App.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_CONTENTROOT"] = folder;
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Uri FindFreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    /// <summary>Runs a command of the app beside it, with its settings and some changed ones.</summary>
    public async Task<(int ExitCode, string Output)> RunCommandAsync(
        string[] arguments, string input, CancellationToken cancellationToken, Dictionary<string, string>? changed = null)
    {
        var settings = new Dictionary<string, string>(_settings);
        foreach (var (name, value) in changed ?? [])
            settings[name] = value;
        using var process = Start(_folder, "Development", settings, arguments);
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output + await errors);
    }

    /// <summary>Connects Zoom through the consent page, as a person does in the browser; returns where the browser ends up.</summary>
    public async Task<string> ConnectAsync(CancellationToken cancellationToken, string decision = "allow")
    {
        using var begin = await Api.GetAsync("/api/integrations/zoom/authorize?return_url=/docs", cancellationToken);
        var form = HttpUtility.ParseQueryString(begin.Headers.Location!.Query);
        form["account"] = "seller@example.com";
        form["decision"] = decision;
        using var content = new FormUrlEncodedContent(form.AllKeys.Select(key => KeyValuePair.Create(key!, form[key]!)));
        using var consent = await Simulator.PostAsync("zoom/oauth/authorize", content, cancellationToken);
        using var callback = await Api.GetAsync(consent.Headers.Location, cancellationToken);
        return callback.Headers.Location!.ToString();
    }

    public async Task<(HttpStatusCode Status, JsonNode Body)> ScheduleAsync(object body, CancellationToken cancellationToken, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/video-meetings/create") { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var response = await Api.SendAsync(request, cancellationToken);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!);
    }

    public async Task<JsonNode> GetAsync(string path, CancellationToken cancellationToken) =>
        (await Api.GetFromJsonAsync<JsonNode>(path, cancellationToken))!;

    /// <summary>The meetings that exist at the simulated platforms.</summary>
    public async Task<JsonArray> ListPlatformMeetingsAsync(CancellationToken cancellationToken)
    {
        var answer = await Simulator.GetFromJsonAsync<JsonNode>("simulator/meetings", cancellationToken);
        return answer!.AsArray();
    }

    public async Task AddFaultAsync(object fault, CancellationToken cancellationToken)
    {
        using var response = await Simulator.PostAsJsonAsync("simulator/faults", fault, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async Task ClearFaultsAsync(CancellationToken cancellationToken)
    {
        using var response = await Simulator.DeleteAsync("simulator/faults", cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Waits until a meeting has a status.</summary>
    public async Task<JsonNode> WaitForStatusAsync(string id, string status, CancellationToken cancellationToken)
    {
        while (true)
        {
            var meeting = await GetAsync($"/api/video-meetings/meetings/{id}", cancellationToken);
            if ((string?)meeting["status"] == status)
                return meeting;
            await Task.Delay(200, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        Api.Dispose();
        Simulator.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        while (!_process.HasExited && !limit.IsCancellationRequested)
        {
            try
            {
                using var response = await Api.GetAsync("/health/ready", limit.Token);
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100, limit.Token);
        }

        throw new InvalidOperationException($"The app did not become ready:\n{Output}");
    }
}
