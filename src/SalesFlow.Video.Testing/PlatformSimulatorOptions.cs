using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing;

/// <summary>How a <see cref="PlatformSimulator"/> starts.</summary>
public sealed class PlatformSimulatorOptions
{
    /// <summary>Where to listen: http on a loopback address. Default <c>http://127.0.0.1:0</c>, a free port.</summary>
    public string Url { get; set; } = "http://127.0.0.1:0";

    /// <summary>The first instant of the simulator's clock. Default null: the real time.</summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>The speed of the simulator's clock. Default 1.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>
    /// The clock to live by, which the simulator does not dispose; <see cref="StartTime"/> and <see cref="Speed"/> are not used then.
    /// Default null: a clock of its own.
    /// </summary>
    public SimulatorClock? Clock { get; set; }

    /// <summary>The people who exist, at every platform. Default: <see cref="Account.Seller"/> and <see cref="Account.Basic"/>.</summary>
    public IList<Account> Accounts { get; } = [Account.Seller, Account.Basic];

    /// <summary>Whether meetings start by themselves when they are planned to, and end with their conversation. Default false.</summary>
    public bool HoldsScheduledMeetings { get; set; }

    /// <summary>How long after the end a recording shows, still being worked on. Default 30 seconds.</summary>
    public TimeSpan RecordingAppearsAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after the end the files of a recording are complete. Default 2 minutes.</summary>
    public TimeSpan RecordingCompletesAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long after the end a transcript is there. Default 3 minutes.</summary>
    public TimeSpan TranscriptCompletesAfter { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>What only the simulated Zoom has.</summary>
    public ZoomSimulatorOptions Zoom { get; } = new();
}
