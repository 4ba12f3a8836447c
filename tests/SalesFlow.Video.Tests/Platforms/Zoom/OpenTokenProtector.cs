using SalesFlow.Video.Integrations;

namespace SalesFlow.Video.Tests.Platforms.Zoom;

/// <summary>Protects nothing, so that a test can lay a known token into the store.</summary>
internal sealed class OpenTokenProtector : ITokenProtector
{
    public string Protect(Secret secret, string context) => secret.Reveal();

    public Secret Unprotect(string protectedText, string context) => new(protectedText);
}
