using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SalesFlow.Video.Analysis.Chat;

/// <summary>Finds what is missing or wrong in the section <c>SalesFlowVideo:OpenAI</c>.</summary>
internal sealed class OpenAIConfigurationCheck(IOptionsMonitor<OpenAIOptions> options, IServiceProviderIsService registered)
    : IConfigurationCheck
{
    private const string Section = "SalesFlowVideo:OpenAI";
    private const int FewestCharacters = 1_000;

    public IEnumerable<string> FindProblems(SalesFlowVideoOptions common, bool isDevelopment)
    {
        var current = options.CurrentValue;
        if (current.CharactersPerRequest < FewestCharacters)
            yield return $"{Section}:CharactersPerRequest must be at least {FewestCharacters}.";
        if (registered.IsService(typeof(IChatClient)))
            yield break;

        if (string.IsNullOrWhiteSpace(current.ApiKey))
            yield return $"{Section}:ApiKey is missing. Set it, register an IChatClient, or leave out UseOpenAIAnalyzer().";
        if (string.IsNullOrWhiteSpace(current.Model))
            yield return $"{Section}:Model is empty. Name a model that knows structured outputs, such as gpt-4.1.";
        if (!IsAcceptable(current.Endpoint, isDevelopment))
        {
            yield return $"{Section}:Endpoint must be an absolute https address, as the key travels to it."
                + " http is for this machine in Development only.";
        }
    }

    private static bool IsAcceptable(Uri? address, bool isDevelopment) => address is { IsAbsoluteUri: true }
        && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp));
}
