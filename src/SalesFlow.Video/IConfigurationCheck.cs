namespace SalesFlow.Video;

/// <summary>Finds what is wrong with the configuration of one part, each problem as a sentence that says what to do.</summary>
internal interface IConfigurationCheck
{
    IEnumerable<string> FindProblems(bool isDevelopment);
}
