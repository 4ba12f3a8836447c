namespace SalesFlow.App.Security;

/// <summary>Marks pages and routes that are sent a password, a code or a token: whoever sends it finds out whether it is right.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesSecretAttribute : Attribute;
