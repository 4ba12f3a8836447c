namespace SalesFlow.App.Authentication;

/// <summary>Whether anybody may make an account.</summary>
/// <param name="IsOpen">True where <c>Accounts:AllowRegistration</c> is set, and on a developer's machine.</param>
public sealed record Registration(bool IsOpen);
