using System.Collections.Concurrent;
using SalesFlow.Video.Testing.State;

namespace SalesFlow.Video.Testing.Accounts;

/// <summary>The people who exist, the same at every simulated platform. Thread-safe.</summary>
public sealed class AccountBook : IResettable
{
    private readonly IEnumerable<Account> _initial;
    private readonly ConcurrentDictionary<string, Account> _accounts = new(StringComparer.Ordinal);

    internal AccountBook(IEnumerable<Account> initial)
    {
        _initial = initial;
        Fill();
    }

    /// <summary>Lists the people, those with a licence first.</summary>
    public IReadOnlyList<Account> List() =>
        [.. _accounts.Values.OrderByDescending(account => account.IsLicensed).ThenBy(account => account.Email, StringComparer.Ordinal)];

    /// <summary>Finds a person by id or e-mail address; null when there is none.</summary>
    public Account? Find(string? idOrEmail) =>
        idOrEmail is null
            ? null
            : _accounts.Values.FirstOrDefault(account =>
                account.Id == idOrEmail || account.Email.Equals(idOrEmail, StringComparison.OrdinalIgnoreCase));

    /// <summary>Adds a person, or replaces the one with the same id.</summary>
    public void Register(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        _accounts[account.Id] = account;
    }

    void IResettable.Reset()
    {
        _accounts.Clear();
        Fill();
    }

    private void Fill()
    {
        foreach (var account in _initial)
            Register(account);
    }
}
