namespace SalesFlow.Video.Meetings;

/// <summary>Where the in-memory meeting store leaves its commands for the in-memory job store.</summary>
internal sealed class MeetingOutbox
{
    private readonly Lock _lock = new();
    private List<MeetingCommand> _commands = [];

    public void Add(IEnumerable<MeetingCommand> commands)
    {
        lock (_lock)
            _commands.AddRange(commands);
    }

    public IReadOnlyList<MeetingCommand> Drain()
    {
        lock (_lock)
        {
            var drained = _commands;
            _commands = [];
            return drained;
        }
    }
}
