namespace SalesFlow.Video.Testing.OAuth;

/// <summary>Why a token endpoint refuses. Each platform has its own words for it.</summary>
internal enum OAuthRefusal
{
    UnprovenClient,
    ParametersInQuery,
    NotAForm,
    UnsupportedGrantType,
    UnknownCode,
    ExpiredCode,
    OtherRedirect,
    UnmetChallenge,
    DeadToken,
    MissingToken,
}
