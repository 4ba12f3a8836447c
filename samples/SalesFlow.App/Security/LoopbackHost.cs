namespace SalesFlow.App.Security;

/// <summary>The names that a developer's machine has for itself.</summary>
internal static class LoopbackHost
{
    public static bool Is(string host) => host.ToUpperInvariant() is "LOCALHOST" or "127.0.0.1" or "[::1]";
}
