namespace SalesFlow.Video;

/// <summary>Names this running copy of the application, for leases. Unique per start: a restarted node is another one.</summary>
internal sealed class NodeIdentity
{
    public string Name { get; } = $"{Environment.MachineName}-{Guid.NewGuid():N}";
}
