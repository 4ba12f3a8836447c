using System.Text.RegularExpressions;

namespace SalesFlow.Video.EntityFramework;

/// <summary>How the tables are called within an application's own database.</summary>
public sealed partial class VideoModelOptions
{
    /// <summary>The schema of the tables; null, the default, for that of the context. SQLite has none and ignores it.</summary>
    public string? Schema { get; set; }

    /// <summary>What the names of the tables begin with, such as <c>crm_</c>. Default: nothing.</summary>
    /// <remarks>Up to 20 lower-case letters, digits and underscores, not beginning with a digit.</remarks>
    public string TablePrefix { get; set; } = "";

    internal void Validate()
    {
        // PostgreSQL cuts names off after 63 characters; the longest of ours would no longer be told apart.
        if (!PrefixForm().IsMatch(TablePrefix))
        {
            throw new InvalidOperationException(
                $"The table prefix '{TablePrefix}' cannot be used. "
                + "Give AddSalesFlowVideo at most 20 lower-case letters, digits and underscores, not beginning with a digit.");
        }
    }

    [GeneratedRegex(@"\A(?:[a-z_][a-z0-9_]{0,19})?\z")]
    private static partial Regex PrefixForm();
}
