namespace SalesFlow.Video.Integrations;

/// <summary>Thrown when the key of what is stored is not configured: the operator's fault, which a configured key undoes.</summary>
internal sealed class TokenKeyMissingException(string keyId) : SalesFlowVideoException(
    $"Token key '{keyId}' is not configured. Add it under SalesFlowVideo:TokenKeys:Keys until everything is rewritten with the current key.");
