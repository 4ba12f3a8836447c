using System.Collections.Concurrent;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The apps that one platform knows, with everything that this platform keeps of an app.</summary>
internal sealed class AppBook<TApp> : IOAuthApps, IResettable
    where TApp : class, IOAuthApp
{
    private readonly IEnumerable<TApp> _initial;
    private readonly ConcurrentDictionary<string, TApp> _apps = new(StringComparer.Ordinal);

    internal AppBook(IEnumerable<TApp> initial)
    {
        _initial = initial;
        Reset();
    }

    internal IReadOnlyList<TApp> List() => [.. _apps.Values.OrderBy(app => app.ClientId, StringComparer.Ordinal)];

    internal TApp? Find(string? clientId) => clientId is null ? null : _apps.GetValueOrDefault(clientId);

    internal void Put(TApp app) => _apps[app.ClientId] = app;

    IOAuthApp? IOAuthApps.Find(string? clientId) => Find(clientId);

    public void Reset()
    {
        _apps.Clear();
        foreach (var app in _initial)
            Put(app);
    }
}
