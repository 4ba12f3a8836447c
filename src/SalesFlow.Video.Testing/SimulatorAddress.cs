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
}
