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

    /// <summary>The part that plays Zoom.</summary>
    public ZoomSimulatorOptions Zoom { get; } = new();
}
