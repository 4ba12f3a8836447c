namespace SalesFlow.Video.Http;

/// <summary>Reads lists to their very end: what a page that fails might hold cannot be taken for absent.</summary>
public static class PlatformPages
{
    // Far more than an account has, whatever the size of a page is.
    private const int Most = 1000;

    /// <summary>Reads page after page, and returns everything together.</summary>
    /// <inheritdoc cref="ReadAsync{TPage, TItem}"/>
    public static async Task<IReadOnlyList<TItem>> ReadAllAsync<TPage, TItem>(
        MeetingPlatform platform, string what, Func<string?, Task<TPage>> readAsync, Func<TPage, (IEnumerable<TItem> Items, string? Next)> take)
    {
        var all = new List<TItem>();
        await foreach (var item in ReadAsync(platform, what, readAsync, take).ConfigureAwait(false))
            all.Add(item);
        return all;
    }

    /// <summary>Reads page after page, each when everything before it was taken. A page may be empty and have a next one.</summary>
    /// <param name="platform">Whose list it is.</param>
    /// <param name="what">What the list is called in messages.</param>
    /// <param name="readAsync">Reads the page behind a token or a link; the first one for null.</param>
    /// <param name="take">Takes out of a page what is wanted, and the token or link of the next one; null or empty when it is the last.</param>
    /// <exception cref="PlatformException">
    /// <see cref="PlatformErrorKind.UnexpectedAnswer"/> when a page leads back to one before, or there are more than a thousand.
    /// </exception>
    public static async IAsyncEnumerable<TItem> ReadAsync<TPage, TItem>(
        MeetingPlatform platform, string what, Func<string?, Task<TPage>> readAsync, Func<TPage, (IEnumerable<TItem> Items, string? Next)> take)
    {
        ArgumentNullException.ThrowIfNull(readAsync);
        ArgumentNullException.ThrowIfNull(take);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            (var items, next) = take(await readAsync(next).ConfigureAwait(false));
            foreach (var item in items)
                yield return item;

            if (!string.IsNullOrEmpty(next) && (!seen.Add(next) || seen.Count == Most))
            {
                throw new PlatformException(
                    platform, PlatformErrorKind.UnexpectedAnswer,
                    $"The list of {what} of '{platform}' has no end: a page leads back to one before, or there are too many. Try again later.");
            }
        }
        while (!string.IsNullOrEmpty(next));
    }
}
