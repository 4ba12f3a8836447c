namespace SalesFlow.Video.Platforms.Zoom.Api;

/// <summary>Reads Zoom's lists to their very end: what a page that fails might hold cannot be taken for absent.</summary>
internal static class ZoomPages
{
    // Ours: a third of a million entries, far more than an account has.
    private const int Most = 1000;

    /// <summary>Reads page after page, and returns everything together.</summary>
    public static async Task<IReadOnlyList<TItem>> ReadAllAsync<TPage, TItem>(
        string what, Func<string?, Task<TPage>> readAsync, Func<TPage, (IEnumerable<TItem> Items, string? NextPageToken)> take)
    {
        var all = new List<TItem>();
        await foreach (var item in ReadAsync(what, readAsync, take).ConfigureAwait(false))
            all.Add(item);
        return all;
    }

    /// <summary>Reads page after page, each when everything before it was taken.</summary>
    /// <param name="what">What the list is called in messages.</param>
    /// <param name="readAsync">Reads the page behind a token; the first one without.</param>
    /// <param name="take">Takes out of a page what is wanted, and the token of the next one.</param>
    public static async IAsyncEnumerable<TItem> ReadAsync<TPage, TItem>(
        string what, Func<string?, Task<TPage>> readAsync, Func<TPage, (IEnumerable<TItem> Items, string? NextPageToken)> take)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? pageToken = null;
        do
        {
            var (items, next) = take(await readAsync(pageToken).ConfigureAwait(false));
            foreach (var item in items)
                yield return item;

            pageToken = next;
            if (!string.IsNullOrEmpty(pageToken) && (!seen.Add(pageToken) || seen.Count == Most))
            {
                throw new PlatformException(
                    MeetingPlatform.Zoom, PlatformErrorKind.UnexpectedAnswer,
                    $"Zoom's list of {what} has no end: a page leads back to one before, or there are too many. Try again later.");
            }
        }
        while (!string.IsNullOrEmpty(pageToken));
    }
}
