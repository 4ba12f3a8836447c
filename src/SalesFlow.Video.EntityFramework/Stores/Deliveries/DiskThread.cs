using System.Collections.Concurrent;

namespace SalesFlow.Video.EntityFramework.Stores.Deliveries;

/// <summary>Runs what waits for the disk on a thread of its own: on one of the pool's it would keep requests from being served.</summary>
internal sealed class DiskThread : TaskScheduler, IDisposable
{
    private readonly BlockingCollection<Task> _tasks = [];

    public DiskThread(string name) => new Thread(Run) { IsBackground = true, Name = name }.Start();

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Takes nothing more; the thread ends with what it was given.</summary>
    public void Dispose() => _tasks.CompleteAdding();

    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.DenyChildAttach, this);

    protected override void QueueTask(Task task) => _tasks.Add(task, CancellationToken.None);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _tasks;

    private void Run()
    {
        using (_tasks)
        {
            foreach (var task in _tasks.GetConsumingEnumerable())
                TryExecuteTask(task);
        }
    }
}
