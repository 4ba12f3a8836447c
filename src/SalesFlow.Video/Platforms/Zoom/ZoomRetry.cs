namespace SalesFlow.Video.Platforms.Zoom;

/// <summary>Looks a second time where a first look often fails for no lasting reason.</summary>
internal static class ZoomRetry
{
    /// <summary>Reads a file's address and opens it, and does both once more when the address turns out to be of no use.</summary>
    public static async Task<T> OnceAsync<T>(Func<Task<T>> openAsync)
    {
        try
        {
            return await openAsync().ConfigureAwait(false);
        }
        catch (PlatformException exception) when (exception.Kind is PlatformErrorKind.UnexpectedAnswer or PlatformErrorKind.Refused)
        {
            // An address that has just expired, or a token that Zoom refuses once in a while.
            return await openAsync().ConfigureAwait(false);
        }
    }
}
