namespace SalesFlow.Video.Testing.Zoom;

/// <summary>How the simulated Zoom starts, and what <see cref="PlatformSimulator.Reset"/> returns to.</summary>
public sealed class ZoomSimulatorOptions
{
    /// <summary>The apps that exist. Default: <see cref="ZoomApp.Demo"/>.</summary>
    public IList<ZoomApp> Apps { get; } = [ZoomApp.Demo];

    /// <summary>What the settings of an account decide where a request is silent, by the id of the account. Default: nothing that surprises.</summary>
    public IDictionary<string, ZoomAccountDefaults> AccountDefaults { get; } = new Dictionary<string, ZoomAccountDefaults>(StringComparer.Ordinal);

    /// <summary>
    /// How long a refresh token still works after it was rotated. Default zero, the strict mode: it is dead at once.
    /// </summary>
    public TimeSpan RefreshTokenGrace { get; set; }

    /// <summary>Whether the limits per second of a Free or Pro plan are enforced. Default false; the daily limit always is.</summary>
    public bool EnforcesRequestRates { get; set; }

    /// <summary>How long a webhook endpoint may take to answer, in real time. Default 3 seconds, as the platform has it.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(3);
}
