namespace SalesFlow.Video.Analysis;

/// <summary>The model that analyzes transcripts; bound from <c>SalesFlowVideo:OpenAI</c> and read anew for each analysis.</summary>
/// <remarks>An application that registers its own <c>IChatClient</c> needs neither key, address nor model.</remarks>
public sealed class OpenAIOptions
{
    /// <summary>The key of the API. Required unless the application registers an <c>IChatClient</c>. Default: none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Where the API answers, with its version; any host that speaks the same protocol. Default: <c>https://api.openai.com/v1</c>.
    /// </summary>
    public Uri Endpoint { get; set; } = new("https://api.openai.com/v1");

    /// <summary>The name of the model, which must know structured outputs. Default: <c>gpt-4.1</c>.</summary>
    public string Model { get; set; } = "gpt-4.1";

    /// <summary>
    /// How much of a transcript goes into one request; a longer one is analyzed in parts that are merged. Default: 120000, about two hours.
    /// </summary>
    public int CharactersPerRequest { get; set; } = 120_000;
}
