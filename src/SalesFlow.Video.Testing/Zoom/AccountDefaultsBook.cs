using System.Collections.Concurrent;
using SalesFlow.Video.Testing.Accounts;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Zoom;

/// <summary>What the settings of each account at Zoom decide where a request is silent.</summary>
internal sealed class AccountDefaultsBook : IResettable
{
    private static readonly ZoomAccountDefaults Unsurprising = new();

    private readonly ZoomSimulatorOptions _options;
    private readonly ConcurrentDictionary<string, ZoomAccountDefaults> _defaults = new(StringComparer.Ordinal);

    public AccountDefaultsBook(ZoomSimulatorOptions options)
    {
        _options = options;
        Reset();
    }

    internal ZoomAccountDefaults Of(Account account) => _defaults.GetValueOrDefault(account.Id) ?? Unsurprising;

    internal void Put(Account account, ZoomAccountDefaults defaults) => _defaults[account.Id] = defaults;

    public void Reset()
    {
        _defaults.Clear();
        foreach (var (accountId, defaults) in _options.AccountDefaults)
            _defaults[accountId] = defaults;
    }
}
