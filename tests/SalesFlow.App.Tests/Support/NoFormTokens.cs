using Microsoft.AspNetCore.Components.Forms;

namespace SalesFlow.App.Tests.Support;

/// <summary>Forms of rendered components are never sent, and need no token.</summary>
internal sealed class NoFormTokens : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
