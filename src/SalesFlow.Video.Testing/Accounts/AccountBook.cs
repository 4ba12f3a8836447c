using System.Collections.Concurrent;
using SalesFlow.Video.Testing.State;
using SalesFlow.Video.Testing.Zoom;

namespace SalesFlow.Video.Testing.Accounts;

/// <summary>The apps and people that the simulated Zoom knows.</summary>
internal sealed class AccountBook : IResettable
{
    private readonly ZoomSimulatorOptions _options;
    private readonly ConcurrentDictionary<string, ZoomApp> _apps = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Account> _accounts = new(StringComparer.Ordinal);

    public AccountBook(ZoomSimulatorOptions options)
    {
        _options = options;
        Reset();
    }

    internal IReadOnlyList<ZoomApp> Apps => [.. _apps.Values.OrderBy(app => app.ClientId, StringComparer.Ordinal)];

    internal IReadOnlyList<Account> Accounts =>
        [.. _accounts.Values.OrderByDescending(account => account.IsLicensed).ThenBy(account => account.Email, StringComparer.Ordinal)];

    internal void Put(ZoomApp app) => _apps[app.ClientId] = app;

    internal void Put(Account account) => _accounts[account.UserId] = account;

    internal ZoomApp? FindApp(string? clientId) => clientId is null ? null : _apps.GetValueOrDefault(clientId);

    internal Account? FindAccount(string? userIdOrEmail) =>
        userIdOrEmail is null
            ? null
            : _accounts.Values.FirstOrDefault(account =>
                account.UserId == userIdOrEmail || account.Email.Equals(userIdOrEmail, StringComparison.OrdinalIgnoreCase));

    public void Reset()
    {
        _apps.Clear();
        _accounts.Clear();
        foreach (var app in _options.Apps)
            Put(app);

        foreach (var account in _options.Accounts)
            Put(account);
    }
}
