namespace SalesFlow.App.Security;

/// <summary>A file, or a folder with all that is in it, that nobody but the app's own user of the machine may open.</summary>
internal sealed record PrivatePath(string Value);
