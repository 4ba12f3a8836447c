namespace SalesFlow.Video.Testing.OAuth;

/// <summary>The apps that a platform knows.</summary>
internal interface IOAuthApps
{
    IOAuthApp? Find(string? clientId);
}
