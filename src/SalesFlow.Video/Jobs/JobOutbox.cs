namespace SalesFlow.Video.Jobs;

/// <summary>Where the in-memory delivery store leaves jobs for the in-memory job store.</summary>
internal sealed class JobOutbox
{
    private readonly Lock _lock = new();
    private List<Job> _jobs = [];

    public void Add(IEnumerable<Job> jobs)
    {
        lock (_lock)
            _jobs.AddRange(jobs);
    }

    public IReadOnlyList<Job> Drain()
    {
        lock (_lock)
        {
            var drained = _jobs;
            _jobs = [];
            return drained;
        }
    }
}
