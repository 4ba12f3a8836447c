namespace SalesFlow.Video.Testing.OAuth;

internal enum TokenKind
{
    Access,
    Refresh,
}
