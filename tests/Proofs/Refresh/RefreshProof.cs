using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesFlow.Video.Hosting;
using SalesFlow.Video.Integrations;
using SalesFlow.Video.Testing;
using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Proofs.Refresh;

/// <summary>Several processes on one PostgreSQL refresh the same integrations without a pause; nothing may be lost that the platform did not lose.</summary>
public static class RefreshProof
{
    public static async Task<RefreshReport> RunAsync(RefreshScenario scenario, RefreshSettings settings, string postgres)
    {
        await using var simulator = await StartSimulatorAsync(scenario, settings.Integrations);
        await using var endpoint = await LossyTokenEndpoint.StartAsync(simulator.BaseAddress);
        var api = new Uri(simulator.BaseAddress, "zoom");
        var tokenKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        using var host = RefreshHost.Build(postgres, api, endpoint.Address, tokenKey, migrates: true);
        await host.StartAsync();
        for (var account = 0; account < settings.Integrations; account++)
            await ConnectAsync(host.Services.GetRequiredService<VideoIntegrations>(), endpoint.Address, account);

        endpoint.LossRate = scenario.LossRate;
        var nodes = await Task.WhenAll(Enumerable.Range(0, settings.Processes).Select(_ => RunNodeAsync(settings, api, endpoint.Address, postgres, tokenKey)));
        endpoint.LossRate = 0;
        await host.StopAsync();

        return new RefreshReport
        {
            Scenario = scenario,
            Rotations = endpoint.Rotations,
            Dropped = endpoint.Dropped,
            Dead = await FindDeadAsync(host.Services),
            Events = await CountEventsAsync(postgres),
            Errors = nodes.SelectMany(node => node).GroupBy(error => error.Key).ToDictionary(group => group.Key, group => group.Sum(error => error.Value)),
        };
    }

    private static Task<PlatformSimulator> StartSimulatorAsync(RefreshScenario scenario, int accounts)
    {
        var options = new PlatformSimulatorOptions();
        options.Zoom.RefreshTokenGrace = scenario.Grace;
        for (var account = 0; account < accounts; account++)
        {
            options.Accounts.Add(new Account
            {
                Id = AccountOf(account),
                Company = "proof-company",
                Email = $"seller{account}@example.com",
                FirstName = "Seller",
                LastName = $"{account}",
            });
        }

        return PlatformSimulator.StartAsync(options);
    }

    /// <summary>Does what a user does in the browser.</summary>
    private static async Task ConnectAsync(VideoIntegrations integrations, Uri platform, int account)
    {
        var owner = OwnerOf(account);
        var page = (await integrations.BeginAsync(owner, MeetingPlatform.Zoom)).Value!;
        var form = HttpUtility.ParseQueryString(page.Query);
        form["account"] = AccountOf(account);
        form["decision"] = "allow";

        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var content = new FormUrlEncodedContent(form.AllKeys.Select(key => KeyValuePair.Create(key!, form[key]!)));
        using var answer = await browser.PostAsync(new Uri(platform, "oauth/authorize"), content);
        var callback = HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        var result = await integrations.CompleteAsync(
            owner, MeetingPlatform.Zoom, new OAuthCallback { State = callback["state"], Code = new Secret(callback["code"]!) });
        if (result.Problem is { } problem)
            throw new InvalidOperationException(problem.Detail);
    }

    private static async Task<Dictionary<string, int>> RunNodeAsync(RefreshSettings settings, Uri api, Uri oauth, string postgres, string tokenKey)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                typeof(RefreshProof).Assembly.Location, "refresh-node", "--api", api.ToString(), "--oauth", oauth.ToString(),
                "--seconds", $"{(int)settings.Duration.TotalSeconds}",
            },
        };
        start.Environment[RefreshNodeSettings.PostgresVariable] = postgres;
        start.Environment[RefreshNodeSettings.TokenKeyVariable] = tokenKey;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Dictionary<string, int>>(output)!
            : throw new InvalidOperationException($"A node ended with {process.ExitCode}: {output}");
    }

    private static async Task<IReadOnlySet<string>> FindDeadAsync(IServiceProvider services)
    {
        var store = services.GetRequiredService<IIntegrationStore>();
        var dead = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, _) in await services.GetRequiredService<ITokenStore>().ListAsync(null, int.MaxValue))
        {
            var integration = (await store.FindAsync(id))!;
            if (integration.State == IntegrationState.ReconnectRequired)
                dead.Add(integration.PlatformUserId);
        }

        return dead;
    }

    private static async Task<IReadOnlyDictionary<string, int>> CountEventsAsync(string postgres)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT i.platform_user_id, count(*)::int
            FROM video_events e JOIN video_integrations i ON i.id = (e.payload::jsonb ->> 'integration_id')::uuid
            WHERE e.type = 'integration.reconnect_required'
            GROUP BY i.platform_user_id
            """, connection);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            counts[reader.GetString(0)] = reader.GetInt32(1);
        return counts;
    }

    private static OwnerId OwnerOf(int account) => new($"owner-{account}");

    private static string AccountOf(int account) => $"proof-{account:D5}";
}
