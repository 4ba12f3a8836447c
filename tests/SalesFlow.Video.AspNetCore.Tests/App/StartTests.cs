using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SalesFlow.Video.AspNetCore.Tests.Support;

namespace SalesFlow.Video.AspNetCore.Tests.App;

public sealed class StartTests
{
    [Fact]
    public async Task Outside_development_one_message_names_everything_that_is_missing()
    {
        var (exitCode, errors) = await RunAsync(("ASPNETCORE_ENVIRONMENT", "Production"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("SalesFlow cannot start.", errors, StringComparison.Ordinal);
        Assert.All(
            ["SalesFlowVideo:PublicBaseUrl", "SalesFlowVideo:TokenKeys", "SalesFlowVideo:Zoom:ClientId", "SalesFlowVideo:Zoom:ClientSecret", "SalesFlowVideo:Zoom:WebhookSecretTokens"],
            key => Assert.Contains(key, errors, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_name_stands_for_its_key_and_half_a_platform_is_refused()
    {
        var (exitCode, errors) = await RunAsync(("ASPNETCORE_ENVIRONMENT", "Development"), ("ZOOM_CLIENT_ID", "secret-client-id"));

        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("SalesFlowVideo:Zoom:ClientId", errors, StringComparison.Ordinal);
        Assert.Contains("SalesFlowVideo:Zoom:ClientSecret", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-client-id", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "Operators__0")]
    [InlineData("Production", "Operators__0")]
    [InlineData("Production", "Operators")]
    public async Task A_list_of_operators_is_refused_and_the_command_named(string environment, string key)
    {
        var (exitCode, errors) = await RunAsync(("ASPNETCORE_ENVIRONMENT", environment), (key, "operator@example.com"));

        Assert.Equal(1, exitCode);
        Assert.Contains("add-operator EMAIL", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("operator@example.com", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_are_read_from_a_file_beside_the_app_too()
    {
        var folder = Directory.CreateTempSubdirectory("salesflow-app-");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, ".env"), "# a comment\nexport ZOOM_CLIENT_SECRET=\"secret\"\n", TestContext.Current.CancellationToken);

            var (exitCode, errors) = await RunAsync(("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_CONTENTROOT", folder.FullName));

            Assert.Equal(1, exitCode);
            Assert.Contains("SalesFlowVideo:Zoom:ClientId", errors, StringComparison.Ordinal);
            Assert.DoesNotContain("SalesFlowVideo:Zoom:ClientSecret", errors, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task With_nothing_configured_development_simulates_the_platforms()
    {
        var simulator = $"http://127.0.0.1:{FindFreePort()}";
        using var app = Start(("ASPNETCORE_ENVIRONMENT", "Development"), ("Simulator__Url", simulator));
        try
        {
            var errors = app.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = await ReadAddressAsync(app) };
            using var health = await client.GetAnswerAsync("/health/ready");
            using var link = await client.GetAnswerAsync("/simulator");
            using var consent = await client.GetAnswerAsync("/api/integrations/zoom/authorize");

            Assert.Equal("healthy", (await health.ReadJsonAsync()).GetProperty("checks").Text("simulator"));
            Assert.Equal(simulator, (await link.ReadJsonAsync()).Text("url").TrimEnd('/'));
            Assert.StartsWith($"{simulator}/zoom/oauth/authorize?", consent.Headers.Location?.OriginalString, StringComparison.Ordinal);
            app.Kill();
            Assert.Empty(await errors);
        }
        finally
        {
            app.Kill();
        }
    }

    /// <summary>Waits until the app says where it listens.</summary>
    private static async Task<Uri> ReadAddressAsync(Process app)
    {
        const string Prefix = "Now listening on: ";
        while (await app.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(Prefix, StringComparison.Ordinal))
                return new Uri(line[(line.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length)..]);
        }

        throw new InvalidOperationException("The app ended before it listened.");
    }

    /// <summary>The app has to know its simulator's port before it starts.</summary>
    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(params (string Name, string Value)[] settings)
    {
        using var app = Start(settings);
        try
        {
            var output = app.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = await app.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await app.WaitForExitAsync(TestContext.Current.CancellationToken);
            await output;
            return (app.ExitCode, errors);
        }
        finally
        {
            app.Kill();
        }
    }

    /// <summary>Starts the app as a process of its own, with nothing configured but this.</summary>
    private static Process Start(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
