namespace SalesFlow.Video.Testing;

/// <summary>Where the simulator listens; known once the server has its port, and needed for the links that it hands out.</summary>
internal sealed class SimulatorAddress
{
    private Uri? _value;

    internal Uri Value
    {
        get => _value ?? throw new InvalidOperationException("The simulator has no address yet. Await PlatformSimulator.StartAsync first.");
        set => _value = value;
    }

    internal Uri To(string path) => new(Value, path);

    /// <summary>The same place by another host name, which makes it another host to every client.</summary>
    internal Uri ToOtherHost(string path) =>
        new UriBuilder(To(path)) { Host = Value.Host == "localhost" ? "127.0.0.1" : "localhost" }.Uri;
}
