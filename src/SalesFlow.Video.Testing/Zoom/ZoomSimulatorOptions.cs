using SalesFlow.Video.Testing.Accounts;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>How the simulated Zoom starts, and what <see cref="PlatformSimulator.Reset"/> returns to.</summary>
public sealed class ZoomSimulatorOptions
{
    /// <summary>The apps that exist. Default: <see cref="ZoomApp.Demo"/>.</summary>
    public IList<ZoomApp> Apps { get; } = [ZoomApp.Demo];

    /// <summary>The people who exist. Default: <see cref="Account.Seller"/> and <see cref="Account.Basic"/>.</summary>
    public IList<Account> Accounts { get; } = [Account.Seller, Account.Basic];

    /// <summary>
    /// How long a refresh token still works after it was rotated. Default zero, the strict mode: it is dead at once.
    /// </summary>
    public TimeSpan RefreshTokenGrace { get; set; }

    /// <summary>Whether the limits per second of a Free or Pro plan are enforced. Default false; the daily limit always is.</summary>
    public bool EnforcesRequestRates { get; set; }

    /// <summary>Whether meetings start by themselves when they are planned to, and end with their conversation. Default false.</summary>
    public bool HoldsScheduledMeetings { get; set; }

    /// <summary>How long after the end a recording shows, still being worked on. Default 30 seconds.</summary>
    public TimeSpan RecordingAppearsAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after the end the files of a recording are complete. Default 2 minutes.</summary>
    public TimeSpan RecordingCompletesAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long after the end a transcript is there. Default 3 minutes.</summary>
    public TimeSpan TranscriptCompletesAfter { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a webhook endpoint may take to answer, in real time. Default 3 seconds, as the platform has it.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(3);
}
