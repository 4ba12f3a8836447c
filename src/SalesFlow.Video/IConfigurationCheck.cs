namespace SalesFlow.Video;

/// <summary>Looks for mistakes in one part of the configuration before the host starts; register one per platform, beside the others.</summary>
/// <remarks>What all of them find is told in one message. A platform of the application's own registers its check with <c>TryAddEnumerable</c>.</remarks>
public interface IConfigurationCheck
{
    /// <summary>Returns a sentence per mistake, which names the key and says what to do; never a configured value.</summary>
    /// <param name="common">What is configured for all platforms.</param>
    /// <param name="isDevelopment">True on a developer's machine, where a missing secret may be no mistake.</param>
    IEnumerable<string> FindProblems(SalesFlowVideoOptions common, bool isDevelopment);
}
