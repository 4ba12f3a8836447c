namespace SalesFlow.Video.Integrations;

/// <summary>Encrypts secrets before they are stored and decrypts them afterwards. Implementations are thread-safe.</summary>
public interface ITokenProtector
{
    /// <summary>Encrypts a secret, bound to a context such as its row and owner.</summary>
    string Protect(Secret secret, string context);

    /// <summary>True when a text is protected with the current key; false when it should be rewritten.</summary>
    bool IsCurrent(string protectedText);

    /// <summary>Decrypts what <see cref="Protect"/> made for the same context.</summary>
    /// <exception cref="SalesFlowVideoException">
    /// The text was changed, belongs to another context, or its key is gone: a token pair that does not open ends the grant. Throw another
    /// exception for what passes, such as a key service that does not answer.
    /// </exception>
    Secret Unprotect(string protectedText, string context);
}
