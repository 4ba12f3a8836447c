using System.IO.Enumeration;

namespace SalesFlow.Video.Testing.Faults;

/// <summary>What goes wrong next. The oldest fault that matches a request hits it; one request meets one fault. Thread-safe.</summary>
public sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _pending = [];

    internal FaultScript()
    {
    }

    /// <summary>The faults that may still hit, with the <see cref="Fault.Times"/> that are left.</summary>
    public IReadOnlyList<Fault> Pending
    {
        get
        {
            lock (_lock)
                return [.. _pending];
        }
    }

    /// <summary>Adds a fault behind those that wait.</summary>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_lock)
            _pending.Add(fault);
    }

    /// <summary>Removes every fault.</summary>
    public void Clear()
    {
        lock (_lock)
            _pending.Clear();
    }

    internal Fault? Take(string method, string path)
    {
        lock (_lock)
        {
            var index = _pending.FindIndex(fault => fault.Times is not <= 0 && Matches(fault, method, path));
            if (index < 0)
                return null;

            var fault = _pending[index];
            if (fault.Times == 1)
                _pending.RemoveAt(index);
            else
                _pending[index] = fault with { Times = fault.Times - 1 };

            return fault;
        }
    }

    private static bool Matches(Fault fault, string method, string path) =>
        (fault.Method == "*" || fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && FileSystemName.MatchesSimpleExpression(fault.Path, path, ignoreCase: false);
}
