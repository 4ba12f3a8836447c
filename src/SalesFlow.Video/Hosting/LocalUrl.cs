namespace SalesFlow.Video.Hosting;

/// <summary>Recognizes addresses that stay within the application.</summary>
internal static class LocalUrl
{
    private const int Longest = 2000;

    /// <summary>True for an absolute path. <c>//host</c> and <c>/\host</c> lead elsewhere, and browsers drop control characters before reading.</summary>
    public static bool IsLocal(string url) => url.Length is > 0 and <= Longest
        && url[0] == '/'
        && (url.Length == 1 || url[1] is not ('/' or '\\'))
        && !url.Any(char.IsControl);
}
