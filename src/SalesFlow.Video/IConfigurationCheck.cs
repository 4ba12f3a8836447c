namespace SalesFlow.Video;

/// <summary>Looks for mistakes in one part of the configuration before the host starts.</summary>
internal interface IConfigurationCheck
{
    /// <summary>Returns a sentence per mistake, which names the key and says what to do; never a configured value.</summary>
    IEnumerable<string> FindProblems(SalesFlowVideoOptions common, bool isDevelopment);
}
