namespace SalesFlow.Video;

/// <summary>What is common to all platforms; bound from the section <c>SalesFlowVideo</c>.</summary>
public sealed class SalesFlowVideoOptions
{
    /// <summary>The address at which browsers and platforms reach this application, without a trailing path of ours.</summary>
    /// <remarks>Required, and https outside Development: the OAuth redirect addresses are built from it. Default: none.</remarks>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>The keys that protect stored tokens. Default: none, which only Development accepts.</summary>
    public TokenKeyOptions TokenKeys { get; set; } = new();

    /// <summary>The e-mail domains whose people are colleagues, such as <c>example.com</c>. Default: none.</summary>
    public IList<string> InternalDomains { get; } = [];

    /// <summary>Whether meetings are recorded. Default: on for internal meetings.</summary>
    public RecordingOptions Recording { get; set; } = new();

    /// <summary>When conversations are analyzed. Default: ten minutes after the last end.</summary>
    public AnalysisOptions Analysis { get; set; } = new();
}
